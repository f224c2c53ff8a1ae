package org.rapporteur.publication.typesetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

class TypesetterTest {

    private static final Typesetter TYPESETTER = new Typesetter();
    private static byte[] sample;

    @BeforeAll
    static void set() {
        VeraGreenfieldFoundryProvider.initialise();
        sample = TYPESETTER.pdf(Sample.report());
    }

    @Test
    void everyParagraphIsPrintedWithItsNumberUnderItsHeading() throws IOException {
        try (var pages = Loader.loadPDF(sample)) {
            var text = text(pages, 1, pages.getNumberOfPages());
            assertThat(text).contains(Sample.prose(60)).contains(Sample.prose(40 + 24 * 3).substring(0, 200));
            IntStream.rangeClosed(1, 24).forEach(number -> assertThat(text).containsPattern("(?<!\\d)%1$d\\.|\\.%1$d(?!\\d)".formatted(number)));
            assertThat(text.indexOf("Summary", text.indexOf("2 / "))).isLessThan(text.indexOf(Sample.prose(60)));
            assertThat(text).contains("Dissent of one expert on paragraph 2", "I do not share the finding");
        }
    }

    @Test
    void theFirstPageSaysWhatWasAgreed() throws IOException {
        try (var pages = Loader.loadPDF(sample)) {
            assertThat(text(pages, 1, 1)).contains("Monitoring Team of the Participating States", "MT/2026/R.3",
                    "Maritime transfers of coal", "21 November 2026", Sample.HASH, "Agreed by consensus of the eleven");
        }
    }

    @Test
    void everyFurtherPageIsNumberedAndCarriesTheSymbol() throws IOException {
        try (var pages = Loader.loadPDF(sample)) {
            var count = pages.getNumberOfPages();
            assertThat(count).isBetween(8, 11);
            for (var page = 2; page <= count; page++) {
                assertThat(text(pages, page, page)).contains(page + " / " + count).contains("MT/2026/R.3");
            }
            assertThat(pages.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
        }
    }

    @Test
    void aNoteStandsAtTheFootOfThePageThatCallsIt() throws IOException {
        try (var pages = Loader.loadPDF(sample)) {
            var summary = text(pages, 2, 2);
            assertThat(summary).contains("Exhibit 1, p. 12: “the vessel was observed alongside”.");
            assertThat(summary.indexOf("Exhibit 1, p. 12")).isGreaterThan(summary.indexOf("keep records"));
        }
    }

    @Test
    void thirtyNotesOfOneParagraphAreAllPrinted() throws IOException {
        var notes = IntStream.rangeClosed(1, 30).mapToObj(i -> new PrintedNote("Exhibit " + i, "", "")).toArray(PrintedNote[]::new);
        try (var pages = Loader.loadPDF(TYPESETTER.pdf(Sample.saying("One sentence.", notes)))) {
            var page = text(pages, 2, 2);
            IntStream.rangeClosed(1, 30).forEach(i -> assertThat(page).contains("Exhibit " + i + "."));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Sample.KOREAN, Sample.CHINESE, Sample.JAPANESE, Sample.RUSSIAN, Sample.GREEK,
            "Ł Ş Ț Ḥ ʿ – €", "flag → owner ≥ 5 ■ ①"})
    void textOfEveryScriptCanBeTakenOutAgain(String words) throws IOException {
        try (var pages = Loader.loadPDF(TYPESETTER.pdf(Sample.saying(words)))) {
            assertThat(text(pages, 2, 2).replaceAll("\\s", "")).contains(words.replaceAll("\\s", ""));
        }
    }

    @Test
    void arabicIsReadInTheOrderItWasWritten() throws IOException {
        var words = "أفاد الشاهد بأن السفينة White Gull غادرت (قبل الفجر) في 12 مارس.";
        try (var pages = Loader.loadPDF(TYPESETTER.pdf(Sample.saying(words)))) {
            var spoken = elements(pages.getDocumentCatalog().getStructureTreeRoot()).stream()
                    .map(PDStructureElement::getActualText).filter(text -> text != null).toList();
            assertThat(String.join("", spoken)).contains(words);
            assertThat(text(pages, 2, 2)).contains("السفينة", "مارس").doesNotContainPattern("[\uFE80-\uFEF4]");
        }
    }

    @Test
    void aReportInArabicReadsFromRightToLeft() throws IOException {
        try (var pages = Loader.loadPDF(TYPESETTER.pdf(arabic()))) {
            assertThat(pages.getDocumentCatalog().getLanguage()).isEqualTo("ar");
            assertThat(text(pages, 1, 1)).contains("فريق الرصد", "المحتويات", "موجز");
            assertThat(text(pages, 1, pages.getNumberOfPages())).doesNotContain("\uFFFD");
        }
    }

    @ParameterizedTest
    @EnumSource(value = PDFAFlavour.class, names = {"PDFA_2_A", "PDFUA_1"})
    void itIsArchivalAndAccessible(PDFAFlavour standard) throws Exception {
        assertThat(violations(sample, standard)).isEmpty();
        assertThat(violations(TYPESETTER.pdf(arabic()), standard)).isEmpty();
        assertThat(violations(TYPESETTER.pdf(bare("en")), standard)).isEmpty();
    }

    @Test
    void itSaysWhatItIs() throws IOException {
        try (var pages = Loader.loadPDF(sample)) {
            var catalog = pages.getDocumentCatalog();
            assertThat(pages.getDocumentInformation().getTitle()).startsWith("Maritime transfers of coal");
            assertThat(pages.getDocumentInformation().getSubject()).isEqualTo("MT/2026/R.3");
            assertThat(catalog.getLanguage()).isEqualTo("en");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            var bookmarks = new ArrayList<String>();
            catalog.getDocumentOutline().children().forEach(item -> bookmarks.add(item.getTitle()));
            assertThat(bookmarks).hasSize(5).startsWith("Summary").endsWith("Dissents and statements", "Annex: exhibits");
        }
    }

    @Test
    void itsStructureNamesHeadingsTablesAndNotes() throws IOException {
        try (var pages = Loader.loadPDF(sample)) {
            var elements = elements(pages.getDocumentCatalog().getStructureTreeRoot());
            assertThat(elements).extracting(PDStructureElement::getStructureType)
                    .contains("H1", "H2", "P", "Table", "TH", "TD", "Link", "Note");
            var notes = elements.stream().filter(element -> "Note".equals(element.getStructureType())).toList();
            assertThat(notes).hasSize(52);
            assertThat(notes).extracting(PDStructureElement::getElementIdentifier).doesNotContainNull().doesNotHaveDuplicates();
        }
    }

    @Test
    void everyFontIsEmbedded() throws IOException {
        try (var pages = Loader.loadPDF(sample)) {
            var names = new TreeSet<String>();
            for (var page : pages.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    names.add(font.getName().replaceAll("^[A-Z]+\\+", ""));
                }
            }
            assertThat(names).contains("NotoSerif-Regular", "NotoNaskhArabic-Regular", "NotoSansCJKkr-Regular", "DroidSansFallback");
        }
    }

    @Test
    void theSameReportGivesTheSameBytes() {
        assertThat(TYPESETTER.pdf(Sample.report())).isEqualTo(sample);
        assertThat(TYPESETTER.pdf(Sample.saying("One."))).isNotEqualTo(TYPESETTER.pdf(Sample.saying("Two.")));
    }

    @Test
    void whatSomeoneTypedIsNeverMarkup() throws IOException {
        var hostile = "</p><script>alert(1)</script> <img src=\"file:///etc/passwd\"/> <a href='https://example.org/'>x</a>"
                + " &amp; ]]> <!-- <style>@page{size:A1}</style> {}; content: url(x)";
        var report = new PrintedReport(hostile, hostile, hostile, LocalDate.EPOCH, "\"><script>", 1, hostile, hostile,
                List.of(new PrintedSection(hostile, List.of(Sample.paragraph(1, hostile, new PrintedNote(hostile, hostile, hostile))))),
                List.of(new PrintedStatement(hostile, hostile)),
                List.of(new PrintedExhibit(hostile, hostile, hostile, hostile, null)));
        try (var pages = Loader.loadPDF(TYPESETTER.pdf(report))) {
            assertThat(text(pages, 2, 2).replaceAll("\\s", "")).contains(hostile.replaceAll("\\s", ""));
            for (var page : pages.getPages()) {
                assertThat(page.getMediaBox().getWidth()).isBetween(595f, 596f);
                assertThat(page.getResources().getXObjectNames()).isEmpty();
                for (var annotation : page.getAnnotations()) {
                    assertThat(annotation).isInstanceOf(PDAnnotationLink.class);
                    var action = ((PDAnnotationLink) annotation).getAction();
                    assertThat(action == null || action instanceof PDActionGoTo).isTrue();
                }
            }
            assertThat(pages.getDocumentCatalog().getCOSObject().containsKey(COSName.getPDFName("OpenAction"))).isFalse();
        }
    }

    @Test
    void whatNoFontHasIsShownAsMissingAndReported() throws IOException {
        var report = Sample.saying("a\u0000b\u001Bc\uD800d\uFFFEe\u202Ef 😀 ไ\uE000 \u200Bg");
        try (var pages = Loader.loadPDF(TYPESETTER.pdf(report))) {
            assertThat(text(pages, 2, 2)).contains("abcdef \uFFFD \uFFFD\uFFFD \u200Bg");
        }
        assertThat(TYPESETTER.unprintable(report)).containsExactly((int) 'ไ', 0xE000, 0x1F600);
        assertThat(TYPESETTER.unprintable(Sample.report())).isEmpty();
    }

    @Test
    void composedAndDecomposedLettersAreSetAlike() throws IOException {
        try (var pages = Loader.loadPDF(TYPESETTER.pdf(Sample.saying("\u1112\u1161\u11AB e\u0301")))) {
            assertThat(text(pages, 2, 2)).contains("한 é");
        }
    }

    @Test
    void noWordRunsOffThePage() throws IOException {
        var word = "x".repeat(400);
        try (var pages = Loader.loadPDF(TYPESETTER.pdf(Sample.saying(word)))) {
            var right = new float[1];
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(org.apache.pdfbox.text.TextPosition position) {
                    right[0] = Math.max(right[0], position.getXDirAdj() + position.getWidthDirAdj());
                }
            }.getText(pages);
            assertThat(right[0]).isGreaterThan(400).isLessThan(530);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "xx", "de-CH", "zh-Hant", "fr", "not a language"})
    void aReportWithNothingInItIsStillSet(String language) {
        assertThat(TYPESETTER.pdf(bare(language))).isNotEmpty();
        assertThat(TYPESETTER.html(bare(language))).contains("<article");
    }

    @Test
    void twoParagraphsCannotHaveOneNumber() {
        assertThatThrownBy(() -> Sample.report(List.of(
                new PrintedSection("A", List.of(Sample.paragraph(1, "x"))), new PrintedSection("B", List.of(Sample.paragraph(1, "y"))))))
                .hasMessageContaining("number 1");
    }

    /** By the processor's clock, since the machine may have other work. */
    @Test
    void sixHundredParagraphsTakeSeconds() throws IOException {
        var clock = ManagementFactory.getThreadMXBean();
        var start = clock.getCurrentThreadCpuTime();
        var bytes = TYPESETTER.pdf(Sample.long600());
        assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(10));
        try (var pages = Loader.loadPDF(bytes)) {
            assertThat(pages.getNumberOfPages()).isGreaterThan(100);
        }
    }

    private static PrintedReport arabic() {
        return new PrintedReport("فريق الرصد", "MT/2026/R.3", "نقل الفحم بحرا", LocalDate.of(2026, 11, 21), "ar", 1, Sample.HASH,
                "اعتمد بتوافق الآراء.",
                List.of(new PrintedSection("موجز", List.of(Sample.paragraph(1, Sample.ARABIC, new PrintedNote("الدليل 3", "4", Sample.ARABIC)),
                        Sample.paragraph(2, "In English, with " + Sample.KOREAN, new PrintedNote("Exhibit 2", "1", "two words"))))),
                List.of(new PrintedStatement("رأي مخالف", Sample.ARABIC)), Sample.annex(3));
    }

    private static PrintedReport bare(String language) {
        return new PrintedReport("", "", "Untitled", LocalDate.EPOCH, language, 0, "", null, List.of(), List.of(), List.of());
    }

    private static List<String> violations(byte[] pdf, PDFAFlavour standard) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), standard);
                var validator = Foundries.defaultInstance().createValidator(standard, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).isGreaterThan(100);
            return result.getTestAssertions().stream().filter(test -> test.getStatus() == TestAssertion.Status.FAILED)
                    .map(test -> test.getRuleId().getClause() + ": " + test.getMessage()).distinct().toList();
        }
    }

    private static List<PDStructureElement> elements(PDStructureNode node) {
        var elements = new ArrayList<PDStructureElement>();
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                elements.add(element);
                elements.addAll(elements(element));
            }
        }
        return elements;
    }

    private static String text(PDDocument pages, int from, int to) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(from);
        stripper.setEndPage(to);
        return stripper.getText(pages).replaceAll("\\s+", " ");
    }
}
