package org.rapporteur.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rapporteur.application.Application;
import org.rapporteur.application.Documents;
import org.rapporteur.application.Eventually;
import org.rapporteur.application.Journey;
import org.rapporteur.application.OwnApplication;
import org.rapporteur.application.Rows;
import org.rapporteur.portal.StricterRules;
import org.rapporteur.shared.Sha256;

/** A killed server loses nothing that it had acknowledged, starts with its keys only, and goes on with what it was doing; and so it does when its database is killed. */
@OwnApplication
class KilledServerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int EXHIBITS = 300;
    private static final String READ = "select count(*) from custody c join exhibit e on e.id = c.exhibit where c.act = 'read' and e.title like 'exhibit-%'";
    private static final int PIECE = 2 << 20;
    private static final int SAVINGS_BEFORE_THE_END = 25;

    @Test
    void goesOnWhereItWas() throws SQLException, IOException {
        try (var application = Application.start(Map.of("RAPPORTEUR_FOUR_EYES", "true", "RAPPORTEUR_KEY_DAYS", "0"))) {
            var stricter = new StricterRules(application);
            var down = new DownAtTheTime(application);
            var keys = new KeysOverAStart(application);
            var deciding = Journey.underDecision(application, "Under decision", "Words.");
            deciding.complete("japan-clearing", "decide", "stance", "agreed").expect(200);
            var writing = Journey.open(application, "Being written", "0");
            var early = earlier(application);
            var large = UploadingIT.bytes(PIECE * 3, 7);
            var upload = "/uploads/" + UploadingIT.begin(application.as("maritime"), large.length, Map.of("filename", "bridge.bin")).expect(201).id();
            UploadingIT.append(application.as("maritime"), upload, 0, Arrays.copyOf(large, PIECE)).expect(204);

            var acknowledged = new AtomicInteger();
            var typing = CompletableFuture.runAsync(() -> typeUntilCutOff(writing, application, acknowledged));
            var exhibits = new ConcurrentHashMap<String, byte[]>();
            Eventually.see(PATIENCE, acknowledged::get, saved -> saved >= SAVINGS_BEFORE_THE_END);
            try (var underWay = UploadingIT.half(application, upload, PIECE, Arrays.copyOfRange(large, PIECE, large.length))) {
                Eventually.see(PATIENCE, () -> growing(application, upload), size -> size > 0);
                handIn(application, exhibits, EXHIBITS / 2);
                someAreRead(application, exhibits.size());
                application.kill();
            }
            typing.join();
            down.passes();
            keys.withoutThemNothingStarts(application::startAgain);
            application.startAgain();
            handIn(application, exhibits, EXHIBITS);
            someAreRead(application, EXHIBITS);
            application.killDatabase();
            assertUploadGoesOn(application, upload, large);
            down.isMadeUpFor();
            keys.openWhatTheySealed();

            var kept = Integer.parseInt(writing.as("maritime").get("/sections/0/paragraphs/0/text").asText());
            assertThat(kept).as("the saving under way may be there or not").isBetween(acknowledged.get(), acknowledged.get() + 1);

            assertThat(deciding.get("japan", "/positions").json().get("total").asInt()).isEqualTo(1);
            deciding.states().stream().filter(state -> !state.equals("japan-clearing"))
                    .forEach(state -> deciding.complete(state, "decide", "stance", "agreed").expect(200));
            deciding.complete("secretariat", "publish", "symbol", "TEST/2026/1").expect(200);

            exhibits.forEach((exhibit, file) -> {
                assertThat(application.as("cyber").get(exhibit + "/original").expect(200).bytes()).isEqualTo(file);
                Eventually.see(PATIENCE, () -> application.as("cyber").get(exhibit).expect(200).json().get("status").asText(), "READY"::equals);
            });
            assertThat(Rows.of(application.database(), READ)).as("each once").containsExactly("" + EXHIBITS);
            assertThat(Rows.of(application.database(), "select count(*) from exhibit where title like 'exhibit-%' and pages <> 1")).as("read more than once into one").containsExactly("0");

            var again = Eventually.see(PATIENCE, () -> application.as("cyber").get(early).expect(200).json(), read -> read.get("readings").size() > 1);
            assertThat(again.get("status").asText()).isEqualTo("READY");
            assertThat(again.at("/readings/0/reader").asText()).startsWith("Tika ").isEqualTo(again.at("/readings/1/reader").asText());
            stricter.areFoundAndSaid();
        }
    }

    /** Until there are so many; several at once, so that reading stays behind. */
    private static void handIn(Application application, Map<String, byte[]> exhibits, int most) {
        IntStream.range(exhibits.size(), most).parallel().forEach(i -> {
            var text = "This is exhibit number " + i + ".";
            var isWord = i % 5 == 0;
            var file = isWord ? Documents.word("# Exhibit", text) : text.getBytes(StandardCharsets.UTF_8);
            exhibits.put("/exhibits/" + application.as("cyber").upload("/exhibits", "exhibit-" + i + (isWord ? ".docx" : ".txt"), file, Map.of()).expect(201).id(), file);
        });
    }

    /** In the middle: neither none nor all. */
    private static void someAreRead(Application application, int all) {
        Eventually.see(PATIENCE, () -> read(application), read -> read > 5);
        assertThat(read(application)).as("in the middle").isLessThan(all);
    }

    private static int read(Application application) {
        try {
            return Integer.parseInt(Rows.of(application.database(), READ).get(0));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How much is there of a piece that is still coming. */
    private static long growing(Application application, String upload) {
        var files = application.data().resolve(upload.substring(1)).toFile().listFiles((folder, name) -> name.startsWith("growing-"));
        return files == null ? 0 : Arrays.stream(files).mapToLong(File::length).sum();
    }

    /** The client asks where it was, and sends the rest. */
    private static void assertUploadGoesOn(Application application, String upload, byte[] file) {
        var maritime = application.as("maritime");
        var offset = Integer.parseInt(maritime.send("HEAD", upload, null).expect(200).header("Upload-Offset"));
        assertThat(offset).as("what was acknowledged is there, what was under way may be").isBetween(PIECE, PIECE * 2);
        var exhibit = UploadingIT.append(maritime, upload, offset, Arrays.copyOfRange(file, offset, file.length)).expect(204).header("Rapporteur-Exhibit");
        assertThat(maritime.get("/exhibits/" + exhibit).expect(200).json().get("sha256").asText()).isEqualTo(Sha256.of(file));
        assertThat(maritime.get("/exhibits/" + exhibit + "/original").expect(200).bytes()).isEqualTo(file);
    }

    /** As if an earlier reader had read it: the next start notices. */
    private static String earlier(Application application) {
        var exhibit = "/exhibits/" + application.as("cyber").upload("/exhibits", "early.txt", "Read long ago.".getBytes(StandardCharsets.UTF_8), Map.of()).expect(201).id();
        Eventually.see(PATIENCE, () -> application.as("cyber").get(exhibit).expect(200).json().get("status").asText(), "READY"::equals);
        try {
            Rows.change(application.database(), "update exhibit set reader = 'an earlier one' where title = ?", "early.txt");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return exhibit;
    }

    /** The text is the number of the saving. */
    private static void typeUntilCutOff(Journey journey, Application application, AtomicInteger acknowledged) {
        var paragraph = journey.path() + "/paragraphs/" + journey.paragraph(1);
        try {
            for (var i = 1; ; i++) {
                application.as("maritime").put(paragraph, Map.of("text", String.valueOf(i)), "If-Match", "\"" + i + "\"").expect(200);
                acknowledged.set(i);
            }
        } catch (UncheckedIOException cutOff) {
            // The server is gone.
        }
    }
}
