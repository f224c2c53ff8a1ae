package org.rapporteur.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.rapporteur.application.Application;
import org.rapporteur.application.Journey;
import org.rapporteur.application.LargeReport;
import org.rapporteur.application.SharedApplication;
import org.rapporteur.application.Statements;

/** Six hundred paragraphs, fifteen states: what is asked of the database does not grow with what was said. */
@ResourceLock(Statements.COUNTED)
@ExtendWith(SharedApplication.class)
class ManyCommentsIT {

    private static final int FEW = 30;
    private static final int LOOKS = 9;

    private record Reading(String person, String path, boolean api) {
    }

    @Test
    void noPageAsksMoreForThreeThousandCommentsThanForThirty(Application application) throws Exception {
        var few = LargeReport.underReview(application, "Few comments", FEW);
        var many = LargeReport.underReview(application, "Many comments", LargeReport.COMMENTS);
        var differing = new ArrayList<String>();
        var told = new LinkedHashMap<String, String>();
        try (var statements = Statements.of(application)) {
            var ofFew = readings(application, few);
            var ofMany = readings(application, many);
            for (var i = 0; i < ofMany.size(); i++) {
                var small = ofFew.get(i);
                var large = ofMany.get(i);
                var before = statements.in(() -> read(application, small)).size();
                var after = statements.in(() -> read(application, large)).size();
                told.put(large.person() + " " + large.path().replaceAll("[0-9a-f-]{36}", "…"), before + " and " + after + " statements, median " + median(application, large) + " ms");
                // What the application does in the background only ever adds to one of the two.
                if (after > before) {
                    differing.add(large + ": " + before + " statements with few comments, " + after + " with many");
                }
            }
        }
        told.forEach((what, said) -> System.out.println(what + ": " + said));
        assertThat(differing).isEmpty();
        assertThat(told.values()).as("the counting sees something").noneMatch(said -> said.startsWith("0 "));
    }

    private static List<Reading> readings(Application application, Journey journey) {
        var id = journey.id();
        var paragraph = application.as("france").get("/reports/" + id + "/comments").expect(200).json().at("/items/0/paragraph").asText();
        return List.of(new Reading("coordinator", "/report?id=" + id, false), new Reading("coordinator", "/report?id=" + id + "&tab=comments", false),
                new Reading("coordinator", "/report?id=" + id + "&tab=comments&as=FR", false), new Reading("france", "/report?id=" + id + "&on=" + paragraph, false),
                new Reading("coordinator", "/report?id=" + id + "&tab=positions", false), new Reading("japan", "/review/comment?id=" + id, false),
                new Reading("japan-clearing", "/review/comment?id=" + id + "&on=whole", false), new Reading("coordinator", "/review/thread?id=" + id + "&on=" + paragraph, false),
                new Reading("coordinator", "/review/answer?id=" + id, false), new Reading("coordinator", "/review/dispositions?id=" + id, false), new Reading("coordinator", "/review/requested?id=" + id, false),
                new Reading("coordinator", "/report?id=" + id + "&tab=changes&from=experts-1&to=1", false), new Reading("coordinator", "/review/provenance?id=" + id + "&paragraph=" + paragraph, false),
                new Reading("chair", "/reports/" + id + "/board", true), new Reading("coordinator", "/reports/" + id + "/dispositions?size=50", true),
                new Reading("japan", "/reports/" + id + "/comments", true),
                new Reading("japan", "/reports/" + id + "/comments?size=50", true), new Reading("japan", "/reports/" + id + "/room", true), new Reading("japan", "/reports/" + id + "/outlook", true));
    }

    private static void read(Application application, Reading reading) {
        var client = application.as(reading.person());
        (reading.api() ? client.get(reading.path()) : client.page(reading.path())).expect(200);
    }

    private static long median(Application application, Reading reading) {
        var times = new ArrayList<Long>();
        for (var i = 0; i < LOOKS; i++) {
            var begin = System.nanoTime();
            read(application, reading);
            times.add((System.nanoTime() - begin) / 1_000_000);
        }
        return times.stream().sorted().skip(LOOKS / 2).findFirst().orElseThrow();
    }
}
