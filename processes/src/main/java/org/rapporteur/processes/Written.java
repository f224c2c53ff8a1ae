package org.rapporteur.processes;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.impl.util.xml.Element;
import org.rapporteur.workflow.StepType;

/** What is written on an element of a model: the engine's attributes, and the properties by which a step says what it is. */
final class Written {

    static final String MEMBER_STATES = "member-states";

    private Written() {
    }

    static String camunda(Element element, String name) {
        return element.attribute(ModelGate.CAMUNDA + ":" + name);
    }

    static List<String> groups(Element task) {
        var groups = camunda(task, "candidateGroups");
        return groups == null || groups.isBlank() ? List.of() : List.of(groups.split(","));
    }

    /** The kind of a user task, where it says one. */
    static Optional<StepType> kind(Element task) {
        return stepProperties(task).stream().findFirst().flatMap(StepType::ofKey);
    }

    /** The values of the property {@code step} of a user task. */
    static List<String> stepProperties(Element task) {
        return properties(task, RouteContract.STEP);
    }

    /** By name, the first where one is said twice. */
    static Map<String, String> properties(Element element) {
        return all(element).filter(each -> each.attribute("name") != null).collect(Collectors.toMap(each -> each.attribute("name"), Written::value, (first, other) -> first));
    }

    static List<String> properties(Element element, String name) {
        return all(element).filter(property -> name.equals(property.attribute("name"))).map(Written::value).toList();
    }

    static Optional<String> property(Element element, String name) {
        return properties(element, name).stream().findFirst();
    }

    /** Of a property, the words between its commas. */
    static List<String> list(Element element, String name) {
        return property(element, name).filter(value -> !value.isBlank()).map(value -> List.of(value.split(","))).orElse(List.of());
    }

    /** As often as each is written. */
    static List<String> propertyNames(Element element) {
        return all(element).map(each -> Objects.toString(each.attribute("name"), "")).toList();
    }

    private static Stream<Element> all(Element element) {
        return element.elements("extensionElements").stream().flatMap(each -> each.elements("properties").stream()).flatMap(each -> each.elements("property").stream());
    }

    private static String value(Element property) {
        return Objects.toString(property.attribute("value"), "");
    }
}
