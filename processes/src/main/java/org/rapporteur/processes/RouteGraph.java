package org.rapporteur.processes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

import org.camunda.bpm.engine.impl.util.xml.Element;
import org.rapporteur.processes.ModelGate.Faults;

/** The nodes and arrows of a process. A boundary event hangs on its step: whoever reaches the step may leave through it. */
final class RouteGraph {

    final Map<String, Element> nodes = new LinkedHashMap<>();
    private final Map<String, List<Element>> outgoing = new HashMap<>();
    private final Map<String, Set<String>> next = new HashMap<>();

    RouteGraph(Element process) {
        this(process, flow -> true);
    }

    /** @param isOpen the arrows that are there; the others are left out */
    RouteGraph(Element process, Predicate<Element> isOpen) {
        for (var element : process.elements()) {
            if (ModelGate.NODES.contains(ModelGate.label(element)) && element.attribute("id") != null) {
                nodes.put(element.attribute("id"), element);
            } else if (ModelGate.label(element).equals("sequenceFlow") && isOpen.test(element)) {
                if (element.attribute("id") != null) {
                    outgoing.computeIfAbsent(element.attribute("sourceRef"), key -> new ArrayList<>()).add(element);
                }
                next.computeIfAbsent(element.attribute("sourceRef"), key -> new TreeSet<>()).add(Objects.toString(element.attribute("targetRef"), ""));
            }
        }
        for (var event : process.elements("boundaryEvent")) {
            next.computeIfAbsent(Objects.toString(event.attribute("attachedToRef"), ""), key -> new TreeSet<>()).add(Objects.toString(event.attribute("id"), ""));
        }
    }

    List<Element> outgoing(String node) {
        return outgoing.getOrDefault(node, List.of());
    }

    /** The nodes from which an arrow leads to this one. */
    List<Element> before(String node) {
        return outgoing.values().stream().flatMap(List::stream).filter(flow -> node.equals(flow.attribute("targetRef"))).map(flow -> nodes.get(flow.attribute("sourceRef")))
                .filter(Objects::nonNull).toList();
    }

    /** The nodes that can be reached from these, which are among them. */
    Set<String> after(Collection<String> nodes) {
        return reach(nodes, next);
    }

    /** What can be reached from the start without passing any of these. */
    Set<String> avoiding(Set<String> closed) {
        return reach(ofKind("startEvent"), id -> closed.contains(id) ? Set.<String>of() : next.getOrDefault(id, Set.of()));
    }

    /** One start, ways from it to everywhere and from everywhere to an end, and no loop in which nobody waits. */
    void check(Faults faults) {
        var starts = ofKind("startEvent");
        var ends = ofKind("endEvent");
        if (starts.size() != 1) {
            nodes.values().stream().findFirst().ifPresent(first -> faults.add(first, null, "model.one-start", starts.size()));
        }
        if (ofKind("userTask").isEmpty()) {
            faults.add(nodes.values().stream().findFirst().orElse(null), null, "model.no-step");
        }
        var fromStart = reach(starts, next);
        var toEnd = reach(ends, reversed());
        nodes.forEach((id, node) -> {
            if (!fromStart.contains(id)) {
                faults.add(node, id, "model.not-reached");
            }
            if (!toEnd.contains(id) || outgoing(id).isEmpty() && !"endEvent".equals(node.getTagName())) {
                faults.add(node, id, "model.no-way-out");
            }
        });
        // A loop that no one waits in would never hand the thread back.
        Predicate<String> automatic = id -> nodes.containsKey(id) && !rests(nodes.get(id));
        nodes.forEach((id, node) -> {
            if (automatic.test(id) && reach(successors(id, automatic), successor -> successors(successor, automatic)).contains(id)) {
                faults.add(node, id, "model.endless");
            }
        });
    }

    /** A period holds a report up every time it comes; an instant that has passed holds up nobody. */
    private boolean rests(Element node) {
        return "userTask".equals(node.getTagName()) || "intermediateCatchEvent".equals(node.getTagName())
                && node.elements("timerEventDefinition").stream().noneMatch(timer -> timer.elements("timeDuration").isEmpty());
    }

    private List<String> successors(String id, Predicate<String> wanted) {
        return next.getOrDefault(id, Set.of()).stream().filter(wanted).toList();
    }

    private List<String> ofKind(String kind) {
        return nodes.entrySet().stream().filter(entry -> kind.equals(entry.getValue().getTagName())).map(Map.Entry::getKey).toList();
    }

    private Map<String, Set<String>> reversed() {
        var reversed = new HashMap<String, Set<String>>();
        next.forEach((from, all) -> all.forEach(to -> reversed.computeIfAbsent(to, key -> new TreeSet<>()).add(from)));
        return reversed;
    }

    private Set<String> reach(Collection<String> from, Map<String, Set<String>> arrows) {
        return reach(from, id -> arrows.getOrDefault(id, Set.of()));
    }

    private Set<String> reach(Collection<String> from, Function<String, ? extends Collection<String>> arrows) {
        var seen = new HashSet<>(from);
        var open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            for (var to : arrows.apply(open.poll())) {
                if (seen.add(to)) {
                    open.add(to);
                }
            }
        }
        return seen;
    }
}
