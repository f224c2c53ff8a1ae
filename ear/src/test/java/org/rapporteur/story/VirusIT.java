package org.rapporteur.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.Clam;
import org.rapporteur.application.Client;
import org.rapporteur.application.Eventually;
import org.rapporteur.application.Outfitted;
import org.rapporteur.application.OwnApplication;
import org.rapporteur.application.SharedApplication;

/** What ClamAV finds, and what it did not look at, is kept from everybody until a coordinator lets it in. */
@OwnApplication
@ExtendWith(SharedApplication.class)
class VirusIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Test
    void nothingIsHandedOutThatWasNotFoundClean(Outfitted outfitted) throws IOException {
        assumeTrue(Clam.isInstalled(), "SKIPPED: ClamAV is not installed");
        var application = outfitted.application();
        var maritime = application.as("maritime");
        outfitted.clam().stop();
        var early = maritime.upload("/exhibits", "early.txt", "Before the daemon was there.".getBytes(), Map.of()).expect(201).id();
        var earlyVirus = maritime.upload("/exhibits", "early-virus.txt", Outfitted.VIRUS, Map.of()).expect(201).id();
        keptBack(maritime, early, "UNCHECKED", "does not answer");
        outfitted.clam().start();
        state(maritime, early, "READY");
        assertThat(custody(maritime, early)).contains("found-clean");
        maritime.get("/exhibits/" + early + "/original").expect(200);
        state(maritime, earlyVirus, "QUARANTINED");

        var clean = maritime.upload("/exhibits", "clean.txt", "Nothing in it.".getBytes(), Map.of()).expect(201).id();
        state(maritime, clean, "READY");
        maritime.get("/exhibits/" + clean + "/original").expect(200);

        var infected = maritime.upload("/exhibits", "infected.txt", Outfitted.VIRUS, Map.of()).expect(200).id();
        keptBack(maritime, infected, "QUARANTINED", "found Test.Virus");
        assertThat(custody(maritime, infected)).contains("received", "quarantined").doesNotContain("read", "downloaded");
        keptBack(maritime, maritime.upload("/exhibits", "infected.zip", zipped(Outfitted.VIRUS), Map.of()).expect(201).id(), "QUARANTINED", "found Test.Virus");
        keptBack(maritime, maritime.upload("/exhibits", "large.bin", new byte[2 << 20], Map.of()).expect(201).id(), "UNCHECKED", "larger than the anti-virus program takes");

        maritime.post("/exhibits/" + infected + "/lift-quarantine", Map.of("reason", "I want to see it.")).expect(403);
        var coordinator = application.as("coordinator");
        coordinator.post("/exhibits/" + infected + "/lift-quarantine", Map.of("reason", " ")).expectErrorsAt("reason");
        coordinator.post("/exhibits/" + infected + "/lift-quarantine", Map.of("reason", "It is the evidence of the attack itself.")).expect(204);
        coordinator.post("/exhibits/" + infected + "/lift-quarantine", Map.of("reason", "Once more.")).expectProblem(409, "wrong-state");
        assertThat(maritime.get("/exhibits/" + infected + "/original").expect(200).bytes()).isEqualTo(Outfitted.VIRUS);
        assertThat(custody(maritime, infected)).contains("quarantine-lifted", "downloaded");
        assertThat(application.as("auditor").get("/record?size=100").expect(200).text()).contains("lifted-a-quarantine", "It is the evidence of the attack itself.");
    }

    private static void keptBack(Client client, String id, String status, String why) {
        var told = client.get("/exhibits/" + id).expect(200).json();
        assertThat(told.get("status").asText()).isEqualTo(status);
        assertThat(told.get("reason").asText()).contains(why);
        client.get("/exhibits/" + id + "/original").expectProblem(409, "kept-back");
        client.get("/exhibits/" + id + "/text?page=1").expect(404);
    }

    private static void state(Client client, String id, String status) {
        Eventually.see(PATIENCE, () -> client.get("/exhibits/" + id).expect(200).json().get("status").asText(), status::equals);
    }

    private static String custody(Client client, String id) {
        return StreamSupport.stream(client.get("/exhibits/" + id).json().get("custody").spliterator(), false).map(JsonNode.class::cast).map(touch -> touch.get("act").asText()).reduce("", (all, each) -> all + " " + each);
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        var to = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(to)) {
            zip.putNextEntry(new ZipEntry("letters/inside.txt"));
            zip.write(bytes);
        }
        return to.toByteArray();
    }
}
