package org.rapporteur.publication.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class PublicPageTest {

    private static final String HOSTILE = "</p><script>alert(1)</script><img src=x onerror='alert(1)'>\" onclick=\"x\u0000\uD800\u202E & {}";

    private static final Typesetter TYPESETTER = new Typesetter();

    @Test
    void aParagraphIsFoundByItsNumberAndKeepsItsIdentity() throws Exception {
        var paragraph = byId(TYPESETTER.html(Sample.report()), "p-14");
        assertThat(paragraph.getAttribute("data-paragraph")).isEqualTo(Sample.paragraph(14, "").id());
        var words = (Element) paragraph.getElementsByTagName("p").item(0);
        assertThat(words.getAttribute("dir")).isEqualTo("auto");
        assertThat(words.getTextContent()).startsWith(Sample.prose(40 + 14 * 3));
    }

    @Test
    void aNoteAndItsCallLeadToEachOther() throws Exception {
        var page = TYPESETTER.html(Sample.report());
        assertThat(byId(page, "c-4").getAttribute("href")).isEqualTo("#n-4");
        var note = byId(page, "n-4");
        assertThat(note.getTextContent()).contains("Exhibit 3, p. 7", "“" + Sample.KOREAN + "”");
        var back = (Element) note.getElementsByTagName("a").item(0);
        assertThat(back.getAttribute("href")).isEqualTo("#c-4");
        assertThat(back.getAttribute("aria-label")).isEqualTo("Back to paragraph 2");
    }

    @Test
    void everyLinkStaysOnThePageAndArrives() throws Exception {
        var page = parsed(TYPESETTER.html(Sample.report()));
        var ids = all(page).stream().map(element -> element.getAttribute("id")).filter(id -> !id.isEmpty()).toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(all(page).stream().map(element -> element.getAttribute("href")).filter(href -> !href.isEmpty()))
                .hasSizeGreaterThan(100).allSatisfy(href -> assertThat(ids).contains(href.substring(1)));
    }

    @Test
    void theAnnexListsTheExhibits() throws Exception {
        var page = TYPESETTER.html(Sample.report());
        assertThat(page).contains("<th scope=\"row\" dir=\"auto\">Exhibit 12</th>", "<time datetime=\"2026-03-03\">3 March 2026</time>",
                "withheld", "<code>" + Sample.HASH.substring(1) + Sample.HASH.charAt(0) + "</code>");
    }

    @Test
    void whatSomeoneTypedIsNeverMarkup() throws Exception {
        var report = new PrintedReport(HOSTILE, HOSTILE, HOSTILE, LocalDate.EPOCH, HOSTILE, 1, HOSTILE, HOSTILE,
                List.of(new PrintedSection(HOSTILE, List.of(new PrintedParagraph(HOSTILE, 1, HOSTILE,
                        List.of(new PrintedNote(HOSTILE, HOSTILE, HOSTILE)))))),
                List.of(new PrintedStatement(HOSTILE, HOSTILE)),
                List.of(new PrintedExhibit(HOSTILE, HOSTILE, HOSTILE, HOSTILE, null)));
        var elements = all(parsed(TYPESETTER.html(report)));
        assertThat(elements).extracting(Element::getTagName).doesNotContain("script", "img", "style");
        for (var element : elements) {
            for (var i = 0; i < element.getAttributes().getLength(); i++) {
                assertThat(element.getAttributes().item(i).getNodeName()).isIn("class", "id", "dir", "lang", "href", "scope",
                        "role", "aria-label", "aria-labelledby", "datetime", "data-paragraph");
            }
        }
        assertThat(byId(TYPESETTER.html(report), "p-1").getTextContent())
                .contains("</p><script>alert(1)</script><img src=x onerror='alert(1)'>\" onclick=\"x & {}");
    }

    @Test
    void aLineBreakIsKept() {
        assertThat(TYPESETTER.html(Sample.saying("one\r\ntwo\u2028three\n"))).contains(">one<br/>two<br/>three</p>");
    }

    private static Document parsed(String page) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    }

    private static Element byId(String page, String id) throws Exception {
        return all(parsed(page)).stream().filter(element -> element.getAttribute("id").equals(id)).findFirst().orElseThrow();
    }

    private static List<Element> all(Document page) {
        var elements = new ArrayList<Element>();
        var found = page.getElementsByTagName("*");
        for (var i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
