package org.rapporteur.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.governance.ChangeClass;
import org.rapporteur.report.Alteration;
import org.rapporteur.report.ReportText;
import org.rapporteur.report.ReportText.Citation;
import org.rapporteur.report.ReportText.Paragraph;
import org.rapporteur.report.ReportText.Section;

class ProposedClassTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
            "The tanker met two vessels ~ The tanker met two vessels. ~ EDITORIAL",
            "The tanker, a vessel. ~ The  Tanker a vessel ~ EDITORIAL",
            "the “Saebyeol” ~ the ‘Saebyeol’ ~ EDITORIAL",
            "وصلت السفينة، ~ وصلت السفينة ~ EDITORIAL",
            "선박이 환적하였다 ~ 선박이 환적하였다. ~ EDITORIAL",
            "some 4,200 tonnes ~ some 4,500 tonnes ~ FACTUAL",
            "on 3 May 2026 ~ on 4 May 2026 ~ FACTUAL",
            "4,200 tonnes ~ 4.200 tonnes ~ FACTUAL",
            "about 5 per cent ~ about 15 per cent ~ FACTUAL",
            "5 vessels ~ -5 vessels ~ SUBSTANTIVE",
            "It may be so. ~ It must be so. ~ SUBSTANTIVE",
            "It is prohibited. ~ It is not prohibited. ~ SUBSTANTIVE",
            "[JP: three | FR: two] ~ two ~ SUBSTANTIVE",
            "[JP: two] ~ two ~ SUBSTANTIVE",
            "It rose by 5%. ~ It rose by 5. ~ SUBSTANTIVE",
            "US$ 40 ~ 40 ~ SUBSTANTIVE",
            "It is so. ~ It is so? ~ SUBSTANTIVE"})
    void followsTheWords(String was, String is, ChangeClass proposed) {
        assertThat(proposed(text("s", was), text("s", is))).isEqualTo(proposed);
    }

    @Test
    void whatIsNewOrGoneIsSubstantive() {
        assertThat(proposed(text("s"), text("s", "A"))).isEqualTo(ChangeClass.SUBSTANTIVE);
        assertThat(proposed(text("s", "A"), text("s"))).isEqualTo(ChangeClass.SUBSTANTIVE);
    }

    @Test
    void whatComesUnderAnotherHeadingIsSubstantive() {
        assertThat(proposed(text("s", "A"), text("t", "A"))).isEqualTo(ChangeClass.SUBSTANTIVE);
    }

    @Test
    void whatOnlyMovedIsEditorial() {
        assertThat(proposed(text("s", "A", "B", "C"), text("s", "C", "A", "B"))).isEqualTo(ChangeClass.EDITORIAL);
    }

    @Test
    void anotherSourceIsAFactAtLeast() {
        var cited = new Paragraph(id("0"), 1, "A", 0, List.of(new Citation(id("x"), id("e"), 1, "title", "00", 2, "quote")));
        assertThat(proposed(text("s", "A"), new ReportText("T", List.of(new Section(id("s"), "H", List.of(cited)))))).isEqualTo(ChangeClass.FACTUAL);
    }

    private static ChangeClass proposed(ReportText before, ReportText after) {
        var found = Alteration.between(before, after);
        assertThat(found).hasSize(1);
        return ProposedClass.of(found.get(0));
    }

    /** Single letters are paragraphs of that name, so that they can be moved; other words are one paragraph's. */
    private static ReportText text(String section, String... paragraphs) {
        var number = new AtomicInteger();
        return new ReportText("T", List.of(new Section(id(section), "H", Arrays.stream(paragraphs)
                .map(each -> new Paragraph(id(each.length() == 1 && paragraphs.length > 1 ? each : "0"), number.incrementAndGet(), each, 0, List.of())).toList())));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes());
    }
}
