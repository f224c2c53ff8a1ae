package org.rapporteur.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.workflow.StepType;

/** A mail says that something waits, until when, and where; and nothing that a stranger must not read. */
class LetterWritingTest {

    private static final URI PORTAL = URI.create("https://reports.example.org");
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-11-27T17:00:00Z");
    private static final UUID ID = UUID.fromString("11111111-2222-3333-4444-555555555555");
    private static final UUID NOTICE = UUID.fromString("99999999-8888-7777-6666-555555555555");

    private static Letter letter(String name, Letter.Item... items) {
        return new Letter(ID, "japan@example.org", name, items.length > 1, UTC, ZoneId.of("Asia/Seoul"), List.of(items), NOW, PORTAL, "rapporteur@example.org");
    }

    private static Letter.Item item(NoticeKind kind, StepType step) {
        return new Letter.Item(NOTICE, kind, step, FRIDAY);
    }

    private static String written(Letter letter) throws Exception {
        var bytes = new ByteArrayOutputStream();
        LetterWriting.write(letter).writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatWaitsUntilWhenAndWhere() throws Exception {
        var letter = letter("Delegate, Japan", item(NoticeKind.DUTY, StepType.REVIEW));
        assertThat(LetterWriting.subject(letter).toString()).isEqualTo("Rapporteur: something waits for you");
        assertThat(LetterWriting.text(letter)).isEqualTo("""
                A text waits for the review of your state.
                Until Fri 27 Nov 2026, 17:00 UTC (Sat 28 Nov 2026, 02:00 Asia/Seoul)
                https://reports.example.org/notice/99999999-8888-7777-6666-555555555555

                What it is about is shown after signing in; mails never say it.
                How you are told is yours to choose: https://reports.example.org/how-i-am-told
                """);
        assertThat(written(letter)).contains("Message-ID: <11111111-2222-3333-4444-555555555555@reports.example.org>", "Auto-Submitted: auto-generated",
                "From: Rapporteur <rapporteur@example.org>", "Date: Fri, 20 Nov 2026 09:00:00 +0000");
    }

    /** The words are the model's, written by an administrator who was told that they go out. */
    @Test
    void whatAWorkflowHasToldIsToldInItsWords() {
        var letter = letter("Delegate, Japan", new Letter.Item(NOTICE, NoticeKind.NOTIFIED, null, null, "A text is with counsel."));
        assertThat(LetterWriting.text(letter)).startsWith("A text is with counsel.\n");
    }

    @Test
    void aDailyMailListsWhatWasCollected() {
        var letter = letter("Delegate, Japan", item(NoticeKind.DUTY, StepType.REVIEW), item(NoticeKind.PUBLISHED, null));
        assertThat(LetterWriting.subject(letter).toString()).isEqualTo("Rapporteur: your summary of the day");
        assertThat(LetterWriting.text(letter)).contains("A text waits for the review of your state.", "A report was published.");
    }

    /** Whoever adds a kind has to give it words here; nothing that knows a report may be passed to them. */
    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void everyKindHasItsSentence(NoticeKind kind) {
        for (var step : StepType.values()) {
            assertThat(KindWords.sentence(kind, step).toString()).endsWith(".").hasSizeLessThan(80);
        }
        assertThat(Arrays.stream(Letter.Item.class.getRecordComponents()).map(part -> part.getName())).containsExactly("notice", "kind", "step", "due", "words");
    }

    /** A person's name is what somebody typed. */
    @ParameterizedTest
    @ValueSource(strings = {"Eve\r\nBcc: everyone@example.org", "Eve\nSubject: Pay now", "Eve\r\n\r\nA body of her own", "Eve\u2028Bcc: everyone@example.org", "Eve\u0000\u0007",
        "\"Eve\" <eve@example.org>, other@example.org"})
    void aNameWritesNoHeaders(String name) throws Exception {
        var mail = LetterWriting.write(letter(name, item(NoticeKind.DUTY, StepType.SIGN_OFF)));
        assertThat(mail.getAllRecipients()).singleElement().hasToString(mail.getAllRecipients()[0].toString());
        assertThat(((jakarta.mail.internet.InternetAddress) mail.getAllRecipients()[0]).getAddress()).isEqualTo("japan@example.org");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getHeader("Subject")).hasSize(1);
        var head = written(letter(name, item(NoticeKind.DUTY, StepType.SIGN_OFF))).split("\r?\n\r?\n")[0];
        assertThat(head).doesNotContainPattern("(?m)^(Bcc|A body)").doesNotContain("Pay now\r\nMIME");
    }

    @ParameterizedTest
    @ValueSource(strings = {"대한민국 대표", "مندوب الدولة", "Représentant·e permanent·e de l’État plurinational et de ses territoires d’outre-mer associés, auprès du mécanisme"})
    void namesOfAllScripts(String name) throws Exception {
        var mail = LetterWriting.write(letter(name, item(NoticeKind.DUTY, StepType.SIGN_OFF)));
        assertThat(((jakarta.mail.internet.InternetAddress) mail.getAllRecipients()[0]).getPersonal()).isEqualTo(name);
        assertThat(written(letter(name, item(NoticeKind.DUTY, StepType.SIGN_OFF))).split("\r?\n\r?\n")[0]).isASCII();
    }
}
