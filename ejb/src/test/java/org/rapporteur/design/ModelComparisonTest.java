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
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.design.ModelChange.Kind;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Nothing that differs between two models goes unsaid, least of all what a drawing does not show. */
class ModelComparisonTest {

    private static final byte[] ROUTE = read();
    /** With everything that a model may hold beside: a form, a note with its line, colours, a silence. */
    private static final byte[] FULL = full();

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
                .extracting(each -> each.kind() + " " + each.name() + ": " + each.what()).containsExactly("CHANGED period “Review period over”: how long it lasts: 5 days, before: 10 days");
    }

    /** An editor that writes the model anew leaves them out, and nothing of the model is otherwise. */
    @Test
    void saysWhichNotesBetweenTheElementsAreGone() {
        var noted = new String(ROUTE, UTF_8).replace("<bpmn:startEvent", "<!-- ask\n counsel --><!-- kept --><bpmn:startEvent").replace("Freezes the text as", "<![CDATA[<!-- no note -->]]>Freezes the text as");
        assertThat(ModelComparison.notesGone(noted, new String(ROUTE, UTF_8).replace("<bpmn:startEvent", "<!--kept--><bpmn:startEvent")))
                .extracting(each -> each.kind() + " " + each.name() + ": " + each.what()).containsExactly("REMOVED note in the file: ask\n counsel");
    }

    @Test
    void saysWhoIsResponsibleNow() {
        var other = new String(ROUTE, UTF_8).replace("id=\"check\" name=\"Check and circulate\" camunda:candidateGroups=\"coordinator\"", "id=\"check\" name=\"Check and circulate\" camunda:candidateGroups=\"chair\"").getBytes(UTF_8);
        assertThat(ModelComparison.of(ROUTE, other))
                .extracting(each -> each.kind() + " " + each.name() + ": " + each.what()).containsExactly("CHANGED step “Check and circulate”: who is responsible: Chair, before: Coordinator");
    }

    @Test
    void tellsMovesOfTheDrawingFromChangesOfTheWorkflow() {
        var moved = new String(ROUTE, UTF_8).replace("<dc:Bounds x=\"240\" y=\"260\" width=\"100\" height=\"80\" />", "<dc:Bounds x=\"240\" y=\"300\" width=\"100\" height=\"80\" />").getBytes(UTF_8);
        assertThat(ModelComparison.of(ROUTE, moved)).extracting(ModelChange::kind, ModelChange::element).containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.LAYOUT, "draft"));
    }

    /** Every attribute and every text of the shipped model, changed and taken away one by one. */
    @ParameterizedTest
    @MethodSource("models")
    void reportsEveryChangeOfOneField(byte[] model) throws Exception {
        var places = fields(document(model)).size();
        assertThat(places).isGreaterThan(300);
        for (int at = 0; at < places; at++) {
            for (var remove : List.of(false, true)) {
                var document = document(model);
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
                assertThat(ModelComparison.of(model, bytes(document))).as("%s %s", remove ? "without" : "changed", what).isNotEmpty();
            }
        }
    }

    /** Every element with everything in it, taken away one by one. */
    @ParameterizedTest
    @MethodSource("models")
    void reportsEveryElementThatIsMissing(byte[] model) throws Exception {
        var count = document(model).getElementsByTagName("*").getLength();
        for (int at = 1; at < count; at++) {
            var document = document(model);
            var element = document.getElementsByTagName("*").item(at);
            element.getParentNode().removeChild(element);
            assertThat(ModelComparison.of(model, bytes(document))).as("without %s %s", element.getNodeName(), ((Element) element).getAttribute("id")).isNotEmpty();
        }
    }

    static Stream<byte[]> models() {
        assertThat(new String(FULL, UTF_8)).contains("camunda:constraint", "bioc:fill", "associationDirection");
        return Stream.of(ROUTE, FULL);
    }

    private static byte[] full() {
        return new String(ROUTE, UTF_8).replaceFirst("<camunda:property name=\"step\" value=\"check\" />\\s*</camunda:properties>", """
                <camunda:property name="step" value="form" /><camunda:property name="days" value="working" /></camunda:properties>
                <camunda:formData>
                  <camunda:formField id="covered" label="Is it covered?" type="enum">
                    <camunda:properties><camunda:property id="help" value="By the mandate" /><camunda:property id="readers" value="expert,chair" /></camunda:properties>
                    <camunda:validation><camunda:constraint name="required" /></camunda:validation>
                    <camunda:value id="yes" name="Yes" /><camunda:value id="no" name="No" />
                  </camunda:formField>
                  <camunda:formField id="why" label="Why?" type="string" />
                </camunda:formData>""")
                .replace("</bpmn:process>", "<bpmn:textAnnotation id=\"note\"><bpmn:text>Ask counsel.</bpmn:text></bpmn:textAnnotation><bpmn:association id=\"line\" sourceRef=\"check\" targetRef=\"note\" associationDirection=\"One\" /></bpmn:process>")
                .replace("<bpmndi:BPMNShape id=\"check-shape\"", "<bpmndi:BPMNShape xmlns:bioc=\"http://bpmn.io/schema/bpmn/biocolor/1.0\" bioc:fill=\"#ffffff\" id=\"check-shape\"").getBytes(UTF_8);
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
