package org.rapporteur.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.rapporteur.telling.MailCarrier.MailInDoubt;
import org.rapporteur.telling.MailCarrier.MailRefused;
import org.rapporteur.telling.MailCarrier.NotReached;
import org.rapporteur.workflow.StepType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;

import jakarta.mail.internet.MimeMessage;

/** A mail server takes a mail, refuses it, or breaks off; each is said for what it is. */
class SmtpCarrierTest {

    private static MailSettings settings(int port) {
        return MailSettings.from(Map.of("RAPPORTEUR_SMTP_URL", "smtp://127.0.0.1:" + port, "RAPPORTEUR_MAIL_FROM", "rapporteur@example.org"));
    }

    private static MimeMessage mail() throws Exception {
        return LetterWriting.write(new Letter(UUID.randomUUID(), "japan@example.org", "Delegate, Japan", false, ZoneId.of("UTC"), null,
                List.of(new Letter.Item(UUID.randomUUID(), NoticeKind.DUTY, StepType.REVIEW, null)), Instant.now(), URI.create("https://reports.example.org"), "rapporteur@example.org"));
    }

    @Test
    void aServerTakesMailsOneAfterTheOther() throws Exception {
        var server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        try (var carrier = SmtpCarrier.open(settings(server.getSmtp().getPort()))) {
            carrier.hand("1", mail());
            assertThat(carrier.alive()).isTrue();
            carrier.hand("2", mail());
            assertThat(server.getReceivedMessages()).hasSize(2).allSatisfy(got -> assertThat(got.getSubject()).isEqualTo("Rapporteur: something waits for you"));
        } finally {
            server.stop();
        }
    }

    @Test
    void noServerIsNotReached() throws Exception {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThatThrownBy(() -> SmtpCarrier.open(settings(free))).isInstanceOf(NotReached.class);
    }

    @Test
    void anUnknownRecipientIsRefusedForGood() throws Exception {
        try (var server = new Script("RCPT", "550 5.1.1 No such person here"); var carrier = SmtpCarrier.open(settings(server.port()))) {
            var refused = catchThrowableOfType(MailRefused.class, () -> carrier.hand("1", mail()));
            assertThat(refused.forGood()).isTrue();
            assertThat(refused).hasMessageContaining("No such person here");
        }
    }

    @Test
    void aFullServerIsAskedAgain() throws Exception {
        try (var server = new Script("RCPT", "452 4.3.1 No room, come back later"); var carrier = SmtpCarrier.open(settings(server.port()))) {
            assertThat(catchThrowableOfType(MailRefused.class, () -> carrier.hand("1", mail())).forGood()).isFalse();
        }
    }

    @Test
    void wordsThatAreRefusedAreRefusedForGood() throws Exception {
        try (var server = new Script(".", "554 5.7.1 Not in this form"); var carrier = SmtpCarrier.open(settings(server.port()))) {
            assertThat(catchThrowableOfType(MailRefused.class, () -> carrier.hand("1", mail())).forGood()).isTrue();
        }
    }

    /** The words were given, and the line went dead before the answer: perhaps the mail is there, perhaps not. */
    @Test
    void aServerThatBreaksOffLeavesDoubt() throws Exception {
        try (var server = new Script(".", null); var carrier = SmtpCarrier.open(settings(server.port()))) {
            assertThatThrownBy(() -> carrier.hand("1", mail())).isInstanceOf(MailInDoubt.class);
            assertThat(carrier.alive()).isFalse();
        }
    }

    /** A mail server that says yes to everything but one command; to that it says what it is told, or hangs up. */
    private static final class Script implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

        Script(String command, String answer) throws IOException {
            var thread = new Thread(() -> serve(command, answer), "mail server of a test");
            thread.setDaemon(true);
            thread.start();
        }

        int port() {
            return socket.getLocalPort();
        }

        private void serve(String command, String answer) {
            try (var client = socket.accept(); var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
                say(client, "220 ready");
                var text = false;
                for (var line = in.readLine(); line != null; line = in.readLine()) {
                    var ends = text && line.equals(".");
                    if (text && !ends) {
                        continue;
                    }
                    text = !ends && line.equals("DATA");
                    if (line.startsWith(command)) {
                        if (answer == null) {
                            return;
                        }
                        say(client, answer);
                    } else {
                        say(client, text ? "354 go on" : "250 yes");
                    }
                }
            } catch (IOException e) {
                // the test is over
            }
        }

        private static void say(java.net.Socket client, String line) throws IOException {
            client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            client.getOutputStream().flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
