package org.rapporteur.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.rapporteur.shared.Json;

class RemarkTest {

    @Test
    void theServerHasTheWordsForWhateverTheWorkerSays() throws IOException {
        var worker = Files.readString(Path.of("../reader/src/main/java/org/rapporteur/reader/Remark.java")).replaceAll("(?s).*\\{|[}\\s]", "").split(",");
        assertThat(Arrays.stream(Remark.values()).map(Enum::name)).contains(worker).hasSizeGreaterThan(worker.length);
    }

    @Test
    void notesBecomeSentencesAndAreStoredAsTheyAre() {
        var notes = List.of(Note.of(Remark.SCANNED_PAGES, "2, 4", 0), Note.of(Remark.SCANNED_PAGES, "1, 2", 1200),
                new Note(Remark.UNKNOWN_FORMAT_OF, "2024", List.of("image/x-{0}")), Note.of(Remark.TOO_MANY_PARTS, 1000));
        assertThat(Note.said(notes)).hasToString("Some pages are images without a text layer: 2, 4. Some pages are images without a text layer: 1, 2 and 1,200 more. "
                + "Attachment 2024: The format cannot be read (image/x-{0}). The file has more than 1000 attachments; the others were not read.");
        assertThat(Json.read(Json.write(notes), Note[].class)).containsExactlyElementsOf(notes);
        assertThat(Note.said(List.of())).hasToString("");
    }

    @Test
    void eachRemarkFillsItsWords() {
        Stream.of(Remark.values()).forEach(remark -> assertThat(filled(remark)).as(remark.name()).isNotBlank().doesNotContain("{"));
    }

    private static String filled(Remark remark) {
        return Stream.of(List.<String>of(), List.of("1"), List.of("1", "2")).flatMap(places -> {
            try {
                return Stream.of(remark.about("", places).toString());
            } catch (IllegalArgumentException e) {
                return Stream.empty();
            }
        }).findFirst().orElseThrow();
    }
}
