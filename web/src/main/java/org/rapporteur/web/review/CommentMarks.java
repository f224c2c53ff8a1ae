package org.rapporteur.web.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.rapporteur.review.CommentLine;
import org.rapporteur.review.CommentReading;
import org.rapporteur.web.report.ReportSeen;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** How many comments stand on each paragraph, for the margin: counted once for the whole text. */
@Named
@RequestScoped
public class CommentMarks {

    @Inject
    private ReportSeen reportSeen;
    @Inject
    private CommentReading comments;
    @Inject
    private Texts texts;

    private List<CommentLine> lines;
    private Map<UUID, int[]> counts;

    public List<CommentLine> getLines() {
        if (lines == null) {
            lines = reportSeen.getReport().version() > 0 ? comments.lines(reportSeen.getId()) : List.of();
        }
        return lines;
    }

    /** All that stand, and of them those without an answer and those in the room. */
    private int[] on(UUID paragraph) {
        if (counts == null) {
            counts = new HashMap<>();
            for (var line : getLines()) {
                if (line.paragraph() != null && !line.withdrawn()) {
                    var count = counts.computeIfAbsent(line.paragraph(), any -> new int[3]);
                    count[0]++;
                    count[1] += line.unanswered() ? 1 : 0;
                    count[2] += line.inRoom() ? 1 : 0;
                }
            }
        }
        return counts.getOrDefault(paragraph, new int[3]);
    }

    public boolean marked(UUID paragraph) {
        return on(paragraph)[0] > 0;
    }

    /** Such as "3 comments, 1 in your room"; null where there is none. */
    public String label(UUID paragraph) {
        var count = on(paragraph);
        return count[0] == 0 ? null : texts.of(count[2] == count[0] ? "report.mark.room-only" : count[2] > 0 ? "report.mark.room" : count[1] > 0 ? "report.mark.open" : "report.mark.comments", count[0], count[2]);
    }

    public String tone(UUID paragraph) {
        var count = on(paragraph);
        return count[2] > 0 || count[1] > 0 ? "waits" : "calm";
    }

    public int getTotal() {
        return getLines().size();
    }

    /** Those on the whole report. */
    public long getOnWhole() {
        return getLines().stream().filter(each -> each.paragraph() == null && !each.withdrawn()).count();
    }
}
