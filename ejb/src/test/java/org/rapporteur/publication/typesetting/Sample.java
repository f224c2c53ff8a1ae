package org.rapporteur.publication.typesetting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Reports to set, in several scripts. What they say is invented. */
final class Sample {

    static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    static final String KOREAN = "선박 «흰 갈매기»는 2026년 3월 4일 남포항에서 석탄 12,400톤을 적재한 것으로 확인되었다.";
    static final String CHINESE = "该船于三月七日进入领海，随后关闭了自动识别系统。";
    static final String JAPANESE = "同船は三月九日に船籍を変更し、「シロカモメ」と名乗った。";
    static final String RUSSIAN = "Судно сменило флаг и название; новый владелец зарегистрирован 11 марта.";
    static final String GREEK = "Το πλοίο άλλαξε σημαία στον Πειραιά στις 14 Μαρτίου.";
    static final String ARABIC = "أفاد الشاهد بأن السفينة White Gull غادرت الميناء في 12 مارس 2026 (قبل الفجر) وعلى متنها 17 بحارا.";

    private Sample() {
    }

    static PrintedReport report() {
        return report(sections());
    }

    static PrintedReport report(List<PrintedSection> sections) {
        return new PrintedReport("Monitoring Team of the Participating States", "MT/2026/R.3",
                "Maritime transfers of coal and the vessels that carried them, March to September 2026",
                LocalDate.of(2026, 11, 21), "en", 3, HASH,
                "Agreed by consensus of the eleven participating states on 21 November 2026.",
                sections, List.of(new PrintedStatement("Dissent of one expert on paragraph 2",
                        "I do not share the finding that the owner knew of the cargo.\nThe bill of lading was not seen.")),
                annex(12));
    }

    /** One paragraph alone under a heading. */
    static PrintedReport saying(String text, PrintedNote... notes) {
        return report(List.of(new PrintedSection("Findings", List.of(paragraph(1, text, notes)))));
    }

    static PrintedParagraph paragraph(int number, String text, PrintedNote... notes) {
        return new PrintedParagraph(UUID.nameUUIDFromBytes(new byte[] {(byte) (number >> 8), (byte) number}).toString(),
                number, text, List.of(notes));
    }

    private static List<PrintedSection> sections() {
        return List.of(
                new PrintedSection("Summary", List.of(
                        paragraph(1, prose(60), new PrintedNote("Exhibit 1", "12", "the vessel was observed alongside")),
                        paragraph(2, prose(85), new PrintedNote("Exhibit 2", "iv", "coal of Korean origin"),
                                new PrintedNote("Exhibit 5", "", ""), new PrintedNote("Exhibit 3", "7", KOREAN)),
                        paragraph(3, "The Team recommends that states:\n(a) deny port entry to the vessels listed;\n"
                                + "(b) inform the Team within 30 days of any change of flag → owner → manager;\n(c) keep records ≥ 5 years."))),
                new PrintedSection("The voyage of the “White Gull” and what its papers, its crew and its owner's bank said about"
                        + " where the cargo came from, including the two transfers at sea", List.of(
                        paragraph(4, KOREAN, new PrintedNote("증거 3", "7", KOREAN)),
                        paragraph(5, CHINESE + JAPANESE),
                        paragraph(6, RUSSIAN + " " + GREEK),
                        paragraph(7, ARABIC + " " + ARABIC, new PrintedNote("Exhibit 9", "3", ARABIC),
                                new PrintedNote("Exhibit 10", "3", "غادرت الميناء")),
                        paragraph(8, "A witness said «" + ARABIC + " " + ARABIC + "» and then left; the master called it “흰 갈매기” (白鷗). "
                                + "The address was https://example.org/" + "a1b2c3d4/".repeat(16) + " and the digest " + HASH + "."),
                        paragraph(9, prose(120), IntStream.rangeClosed(1, 30)
                                .mapToObj(i -> new PrintedNote("Exhibit " + i, String.valueOf(i * 3), i % 4 == 0 ? prose(22) : ""))
                                .toArray(PrintedNote[]::new)))),
                new PrintedSection("Finance", IntStream.rangeClosed(10, 24)
                        .mapToObj(i -> paragraph(i, prose(40 + i * 3), new PrintedNote("Exhibit " + i % 12, "2", prose(8)))).toList()));
    }

    static PrintedReport long600() {
        var sections = new ArrayList<PrintedSection>();
        for (var s = 0; s < 20; s++) {
            var start = s * 30 + 1;
            sections.add(new PrintedSection("Section " + (s + 1), IntStream.range(start, start + 30)
                    .mapToObj(i -> paragraph(i, i % 40 == 0 ? ARABIC : i % 25 == 0 ? KOREAN + CHINESE : prose(60 + i % 50),
                            new PrintedNote("Exhibit " + (i % 90 + 1), String.valueOf(i % 30 + 1), prose(9)),
                            new PrintedNote("Exhibit " + (i % 70 + 1), "2", "")))
                    .toList()));
        }
        return report(sections);
    }

    static List<PrintedExhibit> annex(int exhibits) {
        return IntStream.rangeClosed(1, exhibits).mapToObj(i -> new PrintedExhibit("Exhibit " + i,
                i % 5 == 0 ? "항해일지 및 선하증권 사본" : i % 7 == 0 ? "صورة عن سند الشحن" : "Photograph of the vessel alongside, taken from the north quay",
                i % 3 == 0 ? "application/pdf" : "image/jpeg", HASH.substring(i) + HASH.substring(0, i),
                i % 4 == 0 ? null : LocalDate.of(2026, 3, 1 + i))).toList();
    }

    static String prose(int words) {
        var vocabulary = ("the vessel was observed alongside at Nampo and then sailed south without its transponder; according to "
                + "two member states the cargo of coal was transferred to a second ship whose owner, a company registered in "
                + "January, could not be reached by the Team and whose bank closed the account in May").split(" ");
        var text = new StringBuilder();
        for (var i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ").append(vocabulary[(i * 7 + words) % vocabulary.length]);
        }
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }
}
