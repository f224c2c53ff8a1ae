package org.rapporteur.design;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.junit.jupiter.api.Test;
import org.rapporteur.design.ModelChange.Kind;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Nothing that differs between two models goes unsaid, least of all what a drawing does not show. */
class ModelComparisonTest {

    private static final byte[] ROUTE = read();

    @Test
    void saysNothingOfWhatIsTheSame() {
        assertThat(ModelComparison.of(ROUTE, ROUTE)).isEmpty();
        var breathing = new String(ROUTE, UTF_8).replace("\n  ", "\n      ").getBytes(UTF_8);
        assertThat(ModelComparison.of(ROUTE, breathing)).as("white space between elements").isEmpty();
    }

    @Test
    void saysThatADeadlineChanged() {
        var shorter = new String(ROUTE, UTF_8).replace(">P10D<", ">P5D<").getBytes(UTF_8);
        assertThat(ModelComparison.of(ROUTE, shorter))
                .containsExactly(new ModelChange(Kind.CHANGED, "review-period-over", "period “Review period over”", "how long it lasts: P5D, before: P10D"));
    }

    @Test
    void saysWhoIsResponsibleNow() {
        var other = new String(ROUTE, UTF_8).replace("id=\"check\" name=\"Check and circulate\" camunda:candidateGroups=\"coordinator\"", "id=\"check\" name=\"Check and circulate\" camunda:candidateGroups=\"chair\"").getBytes(UTF_8);
        assertThat(ModelComparison.of(ROUTE, other))
                .containsExactly(new ModelChange(Kind.CHANGED, "check", "step “Check and circulate”", "who is responsible: chair, before: coordinator"));
    }

    @Test
    void tellsMovesOfTheDrawingFromChangesOfTheWorkflow() {
        var moved = new String(ROUTE, UTF_8).replace("<dc:Bounds x=\"240\" y=\"260\" width=\"100\" height=\"80\" />", "<dc:Bounds x=\"240\" y=\"300\" width=\"100\" height=\"80\" />").getBytes(UTF_8);
        assertThat(ModelComparison.of(ROUTE, moved)).extracting(ModelChange::kind, ModelChange::element).containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.LAYOUT, "draft"));
    }

    /** Every attribute and every text of the shipped model, changed and taken away one by one. */
    @Test
    void reportsEveryChangeOfOneField() throws Exception {
        var places = fields(document(ROUTE)).size();
        assertThat(places).isGreaterThan(300);
        for (int at = 0; at < places; at++) {
            for (var remove : List.of(false, true)) {
                var document = document(ROUTE);
                var field = fields(document).get(at);
                var what = field.getNodeName() + "=" + field.getNodeValue();
                if (!remove) {
                    field.setNodeValue(field.getNodeValue() + "9");
                } else if (field.getNodeType() == Node.ATTRIBUTE_NODE) {
                    var attribute = (org.w3c.dom.Attr) field;
                    attribute.getOwnerElement().removeAttributeNode(attribute);
                } else {
                    field.getParentNode().removeChild(field);
                }
                assertThat(ModelComparison.of(ROUTE, bytes(document))).as("%s %s", remove ? "without" : "changed", what).isNotEmpty();
            }
        }
    }

    /** Every element with everything in it, taken away one by one. */
    @Test
    void reportsEveryElementThatIsMissing() throws Exception {
        var count = document(ROUTE).getElementsByTagName("*").getLength();
        for (int at = 1; at < count; at++) {
            var document = document(ROUTE);
            var element = document.getElementsByTagName("*").item(at);
            element.getParentNode().removeChild(element);
            assertThat(ModelComparison.of(ROUTE, bytes(document))).as("without %s %s", element.getNodeName(), ((Element) element).getAttribute("id")).isNotEmpty();
        }
    }

    private static List<Node> fields(Document document) {
        var fields = new ArrayList<Node>();
        var elements = document.getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            var attributes = elements.item(i).getAttributes();
            for (int j = 0; j < attributes.getLength(); j++) {
                if (!attributes.item(j).getNodeName().startsWith("xmlns")) {
                    fields.add(attributes.item(j));
                }
            }
            for (var child = elements.item(i).getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child.getNodeType() == Node.TEXT_NODE && !child.getNodeValue().isBlank()) {
                    fields.add(child);
                }
            }
        }
        return fields;
    }

    private static Document document(byte[] model) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(model));
    }

    private static byte[] bytes(Document document) throws Exception {
        var out = new ByteArrayOutputStream();
        TransformerFactory.newDefaultInstance().newTransformer().transform(new DOMSource(document), new StreamResult(out));
        return out.toByteArray();
    }

    private static byte[] read() {
        try {
            return Files.readAllBytes(Path.of("../processes/src/main/resources/routes/report-route.bpmn"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
