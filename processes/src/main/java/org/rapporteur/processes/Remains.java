package org.rapporteur.processes;

import static org.camunda.bpm.model.bpmn.impl.BpmnModelConstants.BPMN20_NS;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.rapporteur.shared.OutsideXml;
import org.rapporteur.shared.RuleRefuses;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * What is left of a stored model that the rules of today refuse: the places where a report can stand, with their periods, and
 * no way between them. Reports on such a version can be seen and moved to another; nothing goes on there. What a hostile model
 * could do is gone, since it is written anew from a few names, and the gate looks at it as at every other model.
 */
final class Remains {

    /** Never waited for: a period that runs already keeps its due date. */
    private static final String SOME_TIME = "P1D";

    private final Document document;
    private final Set<String> kept = new HashSet<>();

    private Remains(Document document) {
        this.document = document;
    }

    /** @return a model of the same id; empty where even this cannot be made of it */
    static Optional<byte[]> of(byte[] model) {
        try {
            var builder = OutsideXml.documents();
            var whole = builder.parse(new ByteArrayInputStream(model));
            return Optional.of(new Remains(builder.newDocument()).written(whole.getDocumentElement()));
        } catch (SAXException e) {
            return Optional.empty();
        } catch (IOException | TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] written(Element whole) throws TransformerException {
        var definitions = document.createElementNS(BPMN20_NS, "definitions");
        definitions.setAttribute("targetNamespace", "http://rapporteur.org/routes");
        document.appendChild(definitions);
        children(whole, BPMN20_NS, "process").forEach(process -> {
            var route = copy(process, definitions, "id", "name", "isExecutable");
            children(process, BPMN20_NS, "startEvent").forEach(start -> copy(start, route, "id"));
            children(process, BPMN20_NS, "userTask").forEach(step -> step(step, route));
            children(process, BPMN20_NS, "intermediateCatchEvent").filter(Remains::timed).forEach(wait -> timer(step(wait, route)));
            children(process, BPMN20_NS, "boundaryEvent").filter(period -> timed(period) && kept.contains(period.getAttribute("attachedToRef")))
                    .forEach(period -> timer(copy(period, route, "id", "attachedToRef", "cancelActivity")));
        });
        var bytes = new ByteArrayOutputStream();
        TransformerFactory.newDefaultInstance().newTransformer().transform(new DOMSource(document), new StreamResult(bytes));
        return bytes.toByteArray();
    }

    private Element step(Element step, Element route) {
        kept.add(step.getAttribute("id"));
        var copy = copy(step, route, "id", "name");
        var said = children(step, BPMN20_NS, "extensionElements").flatMap(extensions -> children(extensions, ModelGate.CAMUNDA, "properties"))
                .flatMap(properties -> children(properties, ModelGate.CAMUNDA, "property")).toList();
        if (!said.isEmpty()) {
            var extensions = (Element) copy.appendChild(document.createElementNS(BPMN20_NS, "extensionElements"));
            var properties = (Element) extensions.appendChild(document.createElementNS(ModelGate.CAMUNDA, "camunda:properties"));
            said.forEach(property -> copy(property, properties, "name", "value"));
        }
        return copy;
    }

    private void timer(Element event) {
        var definition = event.appendChild(document.createElementNS(BPMN20_NS, "timerEventDefinition"));
        definition.appendChild(document.createElementNS(BPMN20_NS, "timeDuration")).setTextContent(SOME_TIME);
    }

    private static boolean timed(Element event) {
        return children(event, BPMN20_NS, "timerEventDefinition").findAny().isPresent();
    }

    private Element copy(Element from, Element into, String... attributes) {
        var copy = document.createElementNS(from.getNamespaceURI(), from.getNodeName());
        Stream.of(attributes).filter(from::hasAttribute).forEach(name -> copy.setAttribute(name, from.getAttribute(name)));
        into.appendChild(copy);
        return copy;
    }

    private static Stream<Element> children(Node of, String namespace, String name) {
        var nodes = of.getChildNodes();
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).filter(Element.class::isInstance).map(Element.class::cast)
                .filter(element -> namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName()));
    }

    /** Whoever acts there is told why it does not count, and so is a period that ends; a migration calls none of this. */
    static void standStill(List<ProcessDefinitionEntity> routes) {
        ExecutionListener refusal = execution -> {
            throw new RuleRefuses("workflow.stands-still");
        };
        routes.forEach(route -> route.getActivities().forEach(activity -> {
            activity.addListener(ExecutionListener.EVENTNAME_START, refusal, 0);
            activity.addListener(ExecutionListener.EVENTNAME_END, refusal, 0);
        }));
    }
}
