package org.rapporteur.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.archive.ResolutionFile.Provision;
import org.rapporteur.shared.InputWrong;

class ResolutionFileTest {

    private static final Path SHARED = Path.of("../../shared/data");

    private static final String PARAGRAPHS = """
            <paragraph><num>1.</num><content><p>	<i>Demands</i> that
             it stop &amp; think;</p></content></paragraph>
            <paragraph><num>2.</num><list><intro><p>Decides that:</p></intro>
              <point><num>(a)</num><content><p>All shall prevent the supply of:</p></content></point>
              <sublist><point><num>(i)</num><content><p>Tanks;</p></content></point><point><num>(ii)</num><content><p>Luxury goods;</p></content></point></sublist>
              <point><num>(b)</num><content><p>Nobody shall buy them;</p></content></point>
              <wrapUp><p>and that this holds at once.</p></wrapUp></list></paragraph>""";

    private static byte[] file(String paragraphs, String more) {
        return ("""
                %s<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution"><meta><identification>
                <FRBRWork><FRBRuri value="/akn/un/9001-2031/"/><FRBRdate date="2031-02-03" name="adoption"/></FRBRWork><FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression></identification></meta>
                <coverPage><p><docNumber>S/RES/9001 (2031)</docNumber></p><p><docTitle refersTo="#adoption">Adopted at its 1st meeting</docTitle></p></coverPage>
                <mainBody>%s</mainBody><attachments><attachment><doc><mainBody><paragraph><num>1.</num><content><p>Of the annex</p></content></paragraph></mainBody></doc></attachment></attachments></statement></akomaNtoso>""")
                .formatted(more, paragraphs).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void partsAreNamedByAllThatIsAboveThem() {
        var read = ResolutionFile.read(file(PARAGRAPHS, ""));
        assertThat(read.name()).isEqualTo("9001 (2031)");
        assertThat(read.adopted()).isEqualTo("2031-02-03");
        assertThat(read.language()).isEqualTo("en");
        assertThat(read.title()).isEqualTo("Adopted at its 1st meeting");
        assertThat(read.provisions()).containsExactly(new Provision("1", 0, "Demands that it stop & think;"), new Provision("2", 0, "Decides that:\nand that this holds at once."),
                new Provision("2(a)", 1, "All shall prevent the supply of:"), new Provision("2(a)(i)", 2, "Tanks;"), new Provision("2(a)(ii)", 2, "Luxury goods;"), new Provision("2(b)", 1, "Nobody shall buy them;"));
    }

    @Test
    void paragraphsWithoutNumbersAreCounted() {
        var read = ResolutionFile.read(file("<paragraph><content><p>Welcomes it.</p></content></paragraph><paragraph><content><p>Takes note.</p></content></paragraph>", ""));
        assertThat(read.counted()).isTrue();
        assertThat(read.provisions()).extracting(Provision::number).containsExactly("1", "2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE akomaNtoso>", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>", "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/x.dtd\">"})
    void aDocumentTypeIsRefused(String type) {
        assertThatThrownBy(() -> ResolutionFile.read(file("<paragraph><num>1.</num><content><p>Hm</p></content></paragraph>", type))).isInstanceOf(InputWrong.class).hasMessageContaining("document type");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                                               | empty
            never                                                                            | not XML
            <html/>                                                                          | html
            <akomaNtoso><statement name='resolution'>                                        | line
            <akomaNtoso/>                                                                    | no resolution
            <akomaNtoso><statement name='draftResolution'><docNumber>S/2031/1</docNumber></statement></akomaNtoso> | S/2031/1, a draft
            <akomaNtoso><statement name='resolution'/></akomaNtoso>                          | which resolution
            <akomaNtoso>&x;</akomaNtoso>                                                     | not XML
            """)
    void whatCannotBeTakenIsSaid(String file, String said) {
        assertThatThrownBy(() -> ResolutionFile.read(file.getBytes(StandardCharsets.UTF_8))).isInstanceOf(InputWrong.class).hasMessageContaining(said);
    }

    @Test
    void whatNoResolutionIsIsRefusedBeforeItFillsTheMemory() {
        assertThatThrownBy(() -> ResolutionFile.read(new byte[ResolutionFile.LARGEST + 1])).hasMessageContaining("larger");
        assertThatThrownBy(() -> ResolutionFile.read(file("<a>".repeat(100) + "</a>".repeat(100), ""))).hasMessageContaining("nests");
        assertThatThrownBy(() -> ResolutionFile.read(file("<paragraph><num>1.</num><content><p>" + "x".repeat(70_000) + "</p></content></paragraph>", ""))).hasMessageContaining("longer");
        assertThatThrownBy(() -> ResolutionFile.read(file("<paragraph><num>1.</num></paragraph>".repeat(2), ""))).hasMessageContaining("twice");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2375 (2017) ¶11               | 2375 (2017) ¶11
            2375(2017) ¶ 11               | 2375 (2017) ¶11
            S/RES/2375 (2017), para. 11   | 2375 (2017) ¶11
            resolution 1718 (2006), paragraph 8 (a) (iii) | 1718 (2006) ¶8(a)(iii)
            1718:8(a)(ii)                 | 1718 ¶8(a)(ii)
            2375 ¶11                      | 2375 ¶11
            """)
    void measuresAreNamedInManyWays(String typed, String name) {
        assertThat(MeasureName.of(typed)).map(Object::toString).contains(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Decides to adjust the measures imposed by paragraph 8 of resolution 1718 (2006) and this resolution | ADJUSTS
            decides that paragraph 5 of this resolution supersedes paragraph 8 of resolution 1718 (2006)        | SUPERSEDES
            clarifies that the ban in paragraph 8 of resolution 1718 (2006) covers rights                       | CLARIFIES
            decides that the measures specified in paragraph 8 of resolution 1718 (2006) shall also apply to it | EXTENDS
            Recalls paragraph 8 of resolution 1718 (2006)                                                       | MENTIONS
            as amended by it, recalls paragraph 8 of resolution 1718 (2006)                                     | MENTIONS
            """)
    void theTextSaysHowItBears(String text, Relation bearing) {
        var found = MeasureName.in(text).get(0);
        assertThat(found.name()).hasToString("1718 (2006) ¶8");
        assertThat(ResolutionImport.bearing(text.substring(0, found.at()), text.substring(found.at()))).isEqualTo(bearing);
    }

    /** Every paragraph that the taxonomy of violations names is a measure. */
    @Test
    void realResolutionsHaveEveryMeasureThatPeopleCite() throws IOException {
        assumeTrue(Files.isDirectory(SHARED.resolve("resolutions")), "SKIPPED: no folder shared beside the project");
        var measures = new HashMap<String, ResolutionFile.Read>();
        try (var files = Files.list(SHARED.resolve("resolutions"))) {
            for (var file : files.filter(each -> !each.getFileName().toString().contains("not-adopted")).toList()) {
                var read = ResolutionFile.read(Files.readAllBytes(file));
                measures.put(read.name().substring(0, 4), read);
                assertThat(read.provisions()).as(read.name()).allSatisfy(each -> assertThat(each.text()).as(each.number()).isNotBlank());
            }
        }
        assertThat(measures).hasSize(11);
        var missing = new TreeSet<String>();
        for (var line : Files.readAllLines(SHARED.resolve("facts/violation_taxonomy.csv"))) {
            for (var cited : line.substring(line.lastIndexOf(",\"") + 2).replace("\"", "").split(";")) {
                var parts = cited.split(":");
                if (parts.length == 2 && measures.containsKey(parts[0]) && measures.get(parts[0]).provisions().stream().noneMatch(each -> each.number().equals(parts[1]))) {
                    missing.add(cited);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void theLanguagesOfOneResolutionFitEachOther() throws IOException {
        assumeTrue(Files.isDirectory(SHARED.resolve("resolutions-multilingual")), "SKIPPED: no folder shared beside the project");
        var read = new ArrayList<ResolutionFile.Read>();
        try (var files = Files.list(SHARED.resolve("resolutions-multilingual"))) {
            for (var file : files.toList()) {
                read.add(ResolutionFile.read(Files.readAllBytes(file)));
            }
        }
        assertThat(read.stream().map(ResolutionFile.Read::language).collect(Collectors.toSet())).containsExactlyInAnyOrder("ar", "zh", "en", "fr", "ru", "es");
        for (var name : new TreeSet<>(read.stream().map(ResolutionFile.Read::name).toList())) {
            var same = read.stream().filter(each -> each.name().equals(name)).toList();
            assertThat(same).hasSize(6);
            assertThat(same).extracting(ResolutionFile.Read::adopted).containsOnly(same.get(0).adopted());
            assertThat(same.stream().map(each -> each.provisions().stream().map(Provision::number).toList()).distinct()).hasSize(1);
        }
    }

    @Test
    void theDraftThatWasNotAdoptedIsRefused() throws IOException {
        var draft = SHARED.resolve("resolutions/S_2024_255-not-adopted.xml");
        assumeTrue(Files.exists(draft), "SKIPPED: no folder shared beside the project");
        var bytes = Files.readAllBytes(draft);
        assertThatThrownBy(() -> ResolutionFile.read(bytes)).isInstanceOf(InputWrong.class).hasMessageContaining("S/2024/255, a draft that was not adopted");
    }
}
