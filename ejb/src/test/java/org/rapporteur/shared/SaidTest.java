package org.rapporteur.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;

import org.junit.jupiter.api.Test;
import org.rapporteur.report.ReportStatus;
import org.rapporteur.review.CommentType;

/** What is said is chosen when it is read, in the reader's language. */
class SaidTest {

    /** A language for tests, as it is named for them everywhere. */
    private static final Locale PSEUDO = Locale.forLanguageTag("en-XA");

    @Test
    void aSentenceIsFilledWithWhatItConcerns() {
        assertThat(Said.of("consensus.not-deciding", ReportStatus.REVIEW)).hasToString("The report is not under decision now: Under review by the member states.");
        assertThat(Said.of("review.unanswered", 1, 3, "Italy")).hasToString("Comment 3 of Italy has no answer yet.");
        assertThat(Said.of("review.unanswered", 12, 1200, "Italy")).hasToString("12 comments have no answer yet; the first is comment 1200 of Italy.");
    }

    @Test
    void listsDaysAndMomentsAreToldAsTheLanguageTellsThem() {
        assertThat(Said.and(List.of("Italy"))).hasToString("Italy");
        assertThat(Said.and(List.of("Italy", "Japan", 31))).hasToString("Italy, Japan and 31");
        assertThat(Said.row(List.of("Italy", "Japan"))).hasToString("Italy, Japan");
        assertThat(Said.row(List.of())).hasToString("");
        var day = LocalDate.of(2026, 11, 21);
        assertThat(Said.of("shared.words", day)).hasToString("21 November 2026");
        assertThat(Said.of("shared.words", day.atTime(17, 0).atZone(ZoneId.of("UTC")))).hasToString("Saturday 21 November 2026, 17:00 UTC");
    }

    @Test
    void whatPeopleWroteIsNoPattern() {
        assertThat(Said.words("{0} isn't {1,plural}")).hasToString("{0} isn't {1,plural}");
        assertThat(Said.of("shared.and", "{1}", "{0}")).hasToString("{1} and {0}");
    }

    @Test
    void constantsHaveTheirWordsByTheirName() {
        assertThat(CommentType.SOURCE_RISK.said()).isEqualTo(Said.of("comment-type.source-risk"));
        assertThat(CommentType.SOURCE_RISK.meaning()).hasToString("a source could be recognised");
    }

    @Test
    void aSentenceIsNoKey() {
        assertThatIllegalArgumentException().isThrownBy(() -> Said.of("The report has moved on."));
        assertThatIllegalArgumentException().isThrownBy(() -> new WrongState("Not now"));
    }

    @Test
    void itTravels() throws Exception {
        var said = Said.of("shared.words", Said.of("outlook.not-heard", 1, Said.and(List.of("Italy"))), CommentType.LEGAL, LocalDate.MIN, null);
        var bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(said);
        assertThat(new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject()).isEqualTo(said);
    }

    /** One more file and nothing else: what it lacks is said in English. */
    @Test
    void aSecondLanguageIsAFile() throws IOException {
        var file = Path.of("target/test-classes/org/rapporteur/words_en_XA.properties");
        var words = new Properties();
        words.setProperty("consensus.only-its-state", "[{0} ōńłý]");
        words.setProperty("shared.and", "{0} & {1}");
        words.setProperty("stance.hold", "Ĥōłđ");
        Files.createDirectories(file.getParent());
        try (var out = Files.newBufferedWriter(file)) {
            words.store(out, null);
            ResourceBundle.clearCache(Said.class.getClassLoader());
            assertThat(new NotAllowed("consensus.only-its-state", Said.and(List.of("Italy", "Japan"))).said().in(PSEUDO)).isEqualTo("[Italy & Japan ōńłý]");
            assertThat(Said.of("stance.hold").in(PSEUDO)).isEqualTo("Ĥōłđ");
            assertThat(Said.of("stance.objection").in(PSEUDO)).isEqualTo("Objection");
            assertThat(Said.of("stance.hold")).hasToString("Hold");
        } finally {
            Files.deleteIfExists(file);
            ResourceBundle.clearCache(Said.class.getClassLoader());
        }
    }
}
