package org.rapporteur.processes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whether every report that a model is given to carry reaches an end, once: hand-made cases, and nets of blocks that are known to be sound,
 * then broken by one edit. What is right is said by a search through all states that the net can come into.
 */
class SoundnessTest {

    private static TestEngine engine;

    @BeforeAll
    static void start() {
        engine = TestEngine.locked();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    /** A net written as its arrows; s, e, tN, gN, wN, pN are start, end, steps, decision points, waits, and periods on the step of their number; ! marks the default. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "s>t1 t1>e | ''",
            "s>t1 t1>g1 g1>!e g1>t1 | ''",
            "s>t1 t1>g1 g1>!t2 g1>t3 t2>e t3>e | ''",
            "s>t1 p1>t2 t1>t2 t2>e | ''",
            "s>w1 w1>t1 t1>g1 g1>!e g1>w1 | ''",
            "s>t1 t1>e t1>t2 t2>e | more than one way out needs a decision point",
            "s>t1 t1>g1 g1>e g1>t1 | none of the ways out is taken for “anything else”, so a report could get stuck here",
            "s>t1 t1>g1 g1>!e g1>t2 | no way leads from here to the end",
            "s>t1 t1>t2 t2>t1 t3>e | no way leads from here to the end",
            "s>t1 t1>e t2>e | no way leads here from the start",
            "s>t1 t1>g1 g1>!e g1>g2 g2>!g1 g2>e | an endless loop: it comes back here without a step that people do",
            "s>t1 t1>g1 g1>!e g1>a1 a1>g1 | an endless loop: it comes back here without a step that people do",
            "s>t1 t1>x1 x1>t2 x1>t3 t2>e t3>e | a report stands at one step at a time: ways do not run side by side",
            "s>g1 g1>!t1 g1>t2 t1>x1 t2>x1 x1>e | a report stands at one step at a time: ways do not run side by side"})
    void followsTheTable(String arrows, String reason) {
        var net = Net.of(arrows);
        var said = engine.models.check(Net.KEY, net.model()).stream().map(problem -> problem.reason().toString()).toList();
        if (reason.isEmpty()) {
            assertThat(said).isEmpty();
            assertThat(net.isSound()).isTrue();
        } else {
            assertThat(said).contains(reason);
            assertThat(net.isSound()).isFalse();
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void netsOfBlocksAreSoundAndOneEditIsJudgedAsTheSearchJudgesIt(int seed) {
        var random = new Random(seed);
        var net = Net.ofBlocks(random);
        assertThat(net.isSound()).as(net.toString()).isTrue();
        assertThat(engine.models.check(Net.KEY, net.model())).as(net.toString()).isEmpty();
        for (var edit : List.<UnaryOperator<Net>>of(each -> each.without(random), each -> each.redirected(random), each -> each.undecided(), each -> each.doubled(random))) {
            var edited = edit.apply(net);
            assertThat(engine.models.check(Net.KEY, edited.model()).isEmpty()).as("%s, edited: %s", net, edited).isEqualTo(edited.isSound());
        }
    }

    @Test
    void editsBreakMostNets() {
        var broken = seeds().filter(seed -> !Net.ofBlocks(new Random(seed)).without(new Random(seed)).isSound()).count();
        assertThat(broken).as("an edit that breaks nothing shows nothing").isGreaterThan(20);
    }

    private record Arrow(String from, String to, boolean otherwise) {

        @Override
        public String toString() {
            return from + ">" + (otherwise ? "!" : "") + to;
        }
    }

    private record Net(List<Arrow> arrows) {

        static final String KEY = "net";

        static Net of(String text) {
            return new Net(List.of(text.split(" ")).stream().map(each -> each.split(">")).map(pair -> new Arrow(pair[0], pair[1].replace("!", ""), pair[1].startsWith("!"))).toList());
        }

        static Net ofBlocks(Random random) {
            var arrows = new ArrayList<Arrow>();
            var blocks = new Blocks(random, arrows);
            var block = blocks.sequence(blocks.alone("t"), blocks.block(3));
            arrows.add(new Arrow("s", block[0], false));
            arrows.add(new Arrow(block[1], "e", false));
            return new Net(arrows);
        }

        Net without(Random random) {
            var left = new ArrayList<>(arrows);
            left.remove(random.nextInt(left.size()));
            return new Net(left);
        }

        Net redirected(Random random) {
            var others = new ArrayList<>(arrows);
            var at = random.nextInt(others.size());
            var targets = nodes().stream().filter(node -> !node.startsWith("s") && !node.startsWith("p")).toList();
            others.set(at, new Arrow(others.get(at).from, targets.get(random.nextInt(targets.size())), others.get(at).otherwise));
            return new Net(others);
        }

        Net undecided() {
            return new Net(arrows.stream().map(arrow -> new Arrow(arrow.from, arrow.to, false)).toList());
        }

        Net doubled(Random random) {
            var tasks = nodes().stream().filter(node -> node.startsWith("t")).toList();
            var more = new ArrayList<>(arrows);
            more.add(new Arrow(tasks.get(random.nextInt(tasks.size())), "e", false));
            return new Net(more);
        }

        private List<String> nodes() {
            var nodes = new LinkedHashMap<String, Boolean>();
            arrows.forEach(arrow -> {
                nodes.put(arrow.from, true);
                nodes.put(arrow.to, true);
            });
            nodes.put("s", true);
            nodes.put("e", true);
            return List.copyOf(nodes.keySet());
        }

        /** From every state that can be reached, the one in which all is done can be reached; no two tokens; nothing is never reached; nothing spins. */
        boolean isSound() {
            var next = new HashMap<List<String>, Set<List<String>>>();
            var open = new ArrayDeque<List<String>>(List.of(List.of("s")));
            var visited = new HashSet<String>();
            while (!open.isEmpty()) {
                var state = open.poll();
                if (state.size() > 1) {
                    return false;
                }
                if (next.containsKey(state)) {
                    continue;
                }
                var after = state.isEmpty() ? Set.<List<String>>of() : successors(state.get(0));
                visited.addAll(state);
                next.put(state, after);
                open.addAll(after);
            }
            nodes().stream().filter(node -> node.startsWith("p") && visited.contains("t" + node.substring(1))).forEach(visited::add);
            return visited.containsAll(nodes()) && next.keySet().stream().allMatch(state -> ends(state, next)) && nodes().stream().noneMatch(this::spins);
        }

        private Set<List<String>> successors(String node) {
            var ways = arrows.stream().filter(arrow -> arrow.from.equals(node)).toList();
            var after = new HashSet<List<String>>();
            switch (node.charAt(0)) {
                case 'e' -> after.add(List.of());
                case 'g' -> {
                    ways.forEach(way -> after.add(List.of(way.to)));
                    if (ways.size() > 1 && ways.stream().noneMatch(Arrow::otherwise)) {
                        after.add(List.of("stuck"));
                    }
                }
                case 'x' -> after.add(List.of("together", "together"));
                default -> {
                    after.add(ways.isEmpty() ? List.of("stuck") : ways.stream().map(Arrow::to).toList());
                    if (node.startsWith("t") && nodes().contains("p" + node.substring(1))) {
                        after.add(arrows.stream().filter(arrow -> arrow.from.equals("p" + node.substring(1))).map(Arrow::to).toList());
                    }
                }
            }
            after.removeIf(state -> state.isEmpty() && !node.equals("e"));
            return after;
        }

        private static boolean ends(List<String> from, Map<List<String>, Set<List<String>>> next) {
            var seen = new HashSet<List<String>>();
            var open = new ArrayDeque<List<String>>(List.of(from));
            while (!open.isEmpty()) {
                var state = open.poll();
                if (state.isEmpty()) {
                    return true;
                }
                if (seen.add(state)) {
                    open.addAll(next.get(state));
                }
            }
            return false;
        }

        private boolean spins(String node) {
            var seen = new HashSet<String>();
            var open = new ArrayDeque<>(List.of(node));
            while (!open.isEmpty()) {
                var at = open.poll();
                if ("twp".indexOf(at.charAt(0)) >= 0) {
                    continue;
                }
                for (var arrow : arrows) {
                    if (arrow.from.equals(at)) {
                        if (arrow.to.equals(node)) {
                            return true;
                        }
                        if (seen.add(arrow.to)) {
                            open.add(arrow.to);
                        }
                    }
                }
            }
            return false;
        }

        byte[] model() {
            var process = new StringBuilder();
            var drawing = new StringBuilder();
            for (var node : nodes()) {
                var id = " id=\"" + node + "\"";
                process.append(switch (node.charAt(0)) {
                    case 's' -> "<bpmn:startEvent" + id + "/>";
                    case 'e' -> "<bpmn:endEvent" + id + "/>";
                    case 'a' -> "<bpmn:serviceTask" + id + " camunda:delegateExpression=\"${circulation}\"/>";
                    case 'x' -> "<bpmn:parallelGateway" + id + "/>";
                    case 'w' -> "<bpmn:intermediateCatchEvent" + id + " name=\"Wait\"><bpmn:timerEventDefinition id=\"timer-of-" + node + "\"><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>";
                    case 'p' -> "<bpmn:boundaryEvent" + id + " attachedToRef=\"t" + node.substring(1) + "\"><bpmn:timerEventDefinition id=\"timer-of-" + node + "\"><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>";
                    case 'g' -> "<bpmn:exclusiveGateway" + id + IntStream.range(0, arrows.size()).filter(at -> arrows.get(at).otherwise && arrows.get(at).from.equals(node)).mapToObj(at -> " default=\"f" + at + "\"").findFirst().orElse("") + "/>";
                    default -> "<bpmn:userTask" + id + " name=\"Check\" camunda:candidateGroups=\"coordinator\"><bpmn:extensionElements><camunda:properties><camunda:property name=\"step\" value=\"check\"/></camunda:properties></bpmn:extensionElements></bpmn:userTask>";
                });
                drawing.append("<bpmndi:BPMNShape id=\"shape-of-%s\" bpmnElement=\"%s\"><dc:Bounds x=\"0\" y=\"0\" width=\"50\" height=\"50\"/></bpmndi:BPMNShape>".formatted(node, node));
            }
            for (var at = 0; at < arrows.size(); at++) {
                var arrow = arrows.get(at);
                var decides = arrow.from.startsWith("g") && !arrow.otherwise && arrows.stream().filter(each -> each.from.equals(arrow.from)).count() > 1;
                process.append("<bpmn:sequenceFlow id=\"f%d\" sourceRef=\"%s\" targetRef=\"%s\">%s</bpmn:sequenceFlow>".formatted(at, arrow.from, arrow.to,
                        decides ? "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${outcome == 'return'}</bpmn:conditionExpression>" : ""));
                drawing.append("<bpmndi:BPMNEdge id=\"edge-of-f%d\" bpmnElement=\"f%d\"><di:waypoint x=\"0\" y=\"0\"/><di:waypoint x=\"9\" y=\"9\"/></bpmndi:BPMNEdge>".formatted(at, at));
            }
            return """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="file" targetNamespace="urn:test">
                      <bpmn:process id="net" name="Net" isExecutable="true" camunda:versionTag="1" camunda:historyTimeToLive="P30D">%s</bpmn:process>
                      <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="net">%s</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
                    </bpmn:definitions>
                    """.formatted(process, drawing).getBytes(UTF_8);
        }

        @Override
        public String toString() {
            return String.join(" ", arrows.stream().map(Arrow::toString).toList());
        }
    }

    /** Blocks within blocks, each with one way in and one way out. */
    private static final class Blocks {

        private final Random random;
        private final List<Arrow> arrows;
        private int count;

        Blocks(Random random, List<Arrow> arrows) {
            this.random = random;
            this.arrows = arrows;
        }

        String[] block(int depth) {
            return switch (depth == 0 ? random.nextInt(3) : random.nextInt(6)) {
                case 1 -> timed();
                case 2 -> alone(random.nextBoolean() ? "w" : "t");
                case 3 -> sequence(block(depth - 1), block(depth - 1));
                case 4 -> choice(depth);
                case 5 -> loop(depth);
                default -> alone("t");
            };
        }

        private String[] alone(String kind) {
            var node = kind + ++count;
            return new String[] {node, node};
        }

        private String[] timed() {
            var number = ++count;
            var join = "g" + ++count;
            arrows.add(new Arrow("t" + number, join, false));
            arrows.add(new Arrow("p" + number, join, false));
            return new String[] {"t" + number, join};
        }

        private String[] sequence(String[] first, String[] second) {
            arrows.add(new Arrow(first[1], second[0], false));
            return new String[] {first[0], second[1]};
        }

        private String[] choice(int depth) {
            var split = "g" + ++count;
            var join = "g" + ++count;
            for (var branch = 0; branch < 2 + random.nextInt(2); branch++) {
                var inner = block(depth - 1);
                arrows.add(new Arrow(split, inner[0], branch == 0));
                arrows.add(new Arrow(inner[1], join, false));
            }
            return new String[] {split, join};
        }

        /** With a step in it, so that somebody is waited for in each round. */
        private String[] loop(int depth) {
            var begin = "g" + ++count;
            var back = "g" + ++count;
            var inner = sequence(alone("t"), block(depth - 1));
            arrows.add(new Arrow(begin, inner[0], false));
            arrows.add(new Arrow(inner[1], back, false));
            arrows.add(new Arrow(back, begin, false));
            var out = alone("t");
            arrows.add(new Arrow(back, out[0], true));
            return new String[] {begin, out[1]};
        }
    }
}
