package org.rapporteur.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.rapporteur.application.Application;
import org.rapporteur.application.Client;
import org.rapporteur.application.Panel;

import com.microsoft.playwright.Page;

/**
 * What designing a workflow of 200 elements takes, how large the viewer is, and how 200 reports go over to a new version while
 * people work. Started by {@code bin/bench}; no test of times, and nothing here is held to one.
 */
class WorkflowBench {

    private static final String PANEL = "workflow-bench";
    private static final String ROUTE = "/workflows/report-route";
    private static final int REPORTS = 200;
    private static final int STEPS = 60;
    private static final int NOTES = 45;
    private static final int LOOKS = 15;

    @Test
    void designingAndMoving() throws Exception {
        try (var application = Application.startAtWork()) {
            var panel = Panel.ofThree(application, PANEL).people(1);
            designs(application, panel);
            moves(panel);
            for (var file : List.of("viewer.js", "designer.js")) {
                tell("%s, gzip".formatted(file), compressed(panel.administrator().page("/jakarta.faces.resource/diagrams/" + file + ".xhtml").bytes()) / 1_000, "kB");
            }
        }
    }

    private static void designs(Application application, Panel panel) {
        var administrator = panel.administrator();
        var draft = administrator.post(ROUTE + "/drafts", Map.of("base", 1, "title", "Two hundred elements")).expect(201).id();
        var xml = large(administrator.get("/workflow-drafts/" + draft).expect(200).json().get("xml").asText());
        assertThat(administrator.put("/workflow-drafts/" + draft, Map.of("seenRevision", 1, "xml", xml)).expect(200).json().get("problems")).isEmpty();
        median("check of a draft of 200 elements", () -> administrator.get("/workflow-drafts/" + draft + "/problems").expect(200));
        administrator.post("/workflow-drafts/" + draft + "/dry-run", Map.of("steps", Map.of()));
        median("dry run of the shipped workflow", () -> {
            var small = administrator.post(ROUTE + "/drafts", Map.of("base", 1, "title", "Small")).expect(201).id();
            administrator.post("/workflow-drafts/" + small + "/dry-run", Map.of("steps", through())).expect(200);
        });
        try (var browser = Browser.open(application)) {
            var page = browser.as(PANEL + "-administrator", Panel.password());
            median("designer on 200 elements, until drawn", () -> {
                page.navigate("/workflow/design?draft=" + draft);
                page.waitForSelector("#designer[data-drawn=true]", new Page.WaitForSelectorOptions().setTimeout(60_000));
            });
        }
    }

    private static Map<String, Object> through() {
        return Map.of("check", List.of(Map.of("outcome", "circulate")), "answer", List.of(Map.of("outcome", "decide")), "decide", List.of(Map.of("outcome", "adopted")));
    }

    /** Everybody goes on writing and handing in meanwhile; no click may be refused. */
    private static void moves(Panel panel) {
        var administrator = panel.administrator();
        var expert = panel.as("expert-1");
        var drafts = new LinkedHashMap<String, String>();
        for (int i = 0; i < REPORTS; i++) {
            var report = expert.post("/reports", Map.of("mechanism", PANEL, "type", "thematic", "title", "Report " + i)).expect(201).id();
            var section = expert.get("/reports/" + report).expect(200).json().at("/sections/0/id").asText();
            expert.post("/reports/" + report + "/paragraphs", Map.of("section", section, "text", "A tanker was seen.")).expect(201);
            expert.post("/reports/" + report + "/submit").expect(200);
            drafts.put(report, newestTask(expert, report));
        }
        var draft = administrator.post(ROUTE + "/drafts", Map.of("base", 1, "title", "A shorter review")).expect(201).id();
        var xml = administrator.get("/workflow-drafts/" + draft).expect(200).json().get("xml").asText().replace(">P10D<", ">P5D<");
        administrator.put("/workflow-drafts/" + draft, Map.of("seenRevision", 1, "xml", xml)).expect(200);
        administrator.post("/workflow-drafts/" + draft + "/publish", Map.of("seenRevision", 2, "seenLive", 1, "tag", "1.2", "reason", "Shorter.")).expect(200);
        var mapping = new TreeMap<String, String>();
        administrator.get(ROUTE + "/move-plan?from=1&to=2").expect(200).json().get("steps").forEach(step -> mapping.put(step.get("element").asText(), step.get("target").asText()));
        var begin = System.nanoTime();
        assertThat(administrator.post(ROUTE + "/move-rehearsals", Map.of("from", 1, "to", 2, "mapping", mapping)).expect(200).json()).hasSize(REPORTS).allMatch(each -> !each.has("why"));
        tell("rehearsal of %d reports".formatted(REPORTS), since(begin), "ms");

        begin = System.nanoTime();
        var move = administrator.post(ROUTE + "/moves", Map.of("from", 1, "to", 2, "mapping", mapping, "reason", "Shorter.")).expect(201).id();
        var clicks = new ArrayList<Long>();
        var reports = List.copyOf(drafts.keySet());
        for (int i = 0; waiting(administrator, move) > 0; i = (i + 1) % REPORTS) {
            var clicked = System.nanoTime();
            var report = reports.get(REPORTS - 1 - i);
            works(panel, expert, report, drafts.get(report));
            clicks.add(since(clicked));
        }
        tell("%d reports moved while people worked".formatted(REPORTS), since(begin), "ms");
        var done = administrator.get("/workflow-moves/" + move).expect(200).json();
        assertThat(done.get("moved").asInt()).as("moved, of %s", done).isEqualTo(REPORTS);
        tell("clicks meanwhile, none refused", clicks.size(), "");
        tell("slowest of them", clicks.stream().mapToLong(Long::longValue).max().orElse(0), "ms");
    }

    /** Looks at the report and hands in its draft, if it is still to be handed in. */
    private static void works(Panel panel, Client expert, String report, String draft) {
        var seen = expert.get("/reports/" + report).expect(200).json().get("revision").asInt();
        if (panel.status(report).equals("draft")) {
            expert.post("/tasks/" + draft + "/complete", Map.of("seenVersion", seen)).expect(200);
        }
    }

    private static String newestTask(Client expert, String report) {
        var newest = expert.get("/tasks?mine=true&size=1").expect(200).json().at("/items/0");
        assertThat(newest.get("report").asText()).isEqualTo(report);
        return newest.get("id").asText();
    }

    private static int waiting(Client administrator, String move) {
        return administrator.get("/workflow-moves/" + move).expect(200).json().get("waiting").asInt();
    }

    /** Sixty forms in a row before the check, and notes beside them. */
    private static String large(String xml) {
        var nodes = new StringBuilder();
        var notes = new StringBuilder();
        var drawn = new StringBuilder();
        for (int i = 1; i <= STEPS; i++) {
            nodes.append(("<bpmn:userTask id=\"f%1$d\" name=\"Form %1$d\" camunda:candidateGroups=\"coordinator\"><bpmn:extensionElements><camunda:properties><camunda:property name=\"step\" value=\"form\" /></camunda:properties>"
                    + "<camunda:formData><camunda:formField id=\"a%1$d\" label=\"Question %1$d\" type=\"string\" /></camunda:formData></bpmn:extensionElements></bpmn:userTask>"
                    + "<bpmn:sequenceFlow id=\"w%1$d\" sourceRef=\"%2$s\" targetRef=\"f%1$d\" />").formatted(i, i == 1 ? "sign-off" : "f" + (i - 1)));
            drawn.append(shape("f" + i, 200 + 130 * (i % 15), 600 + 110 * (i / 15))).append(edge("w" + i));
        }
        for (int i = 1; i <= NOTES; i++) {
            notes.append("<bpmn:textAnnotation id=\"n%1$d\"><bpmn:text>Note %1$d</bpmn:text></bpmn:textAnnotation>".formatted(i));
            drawn.append(shape("n" + i, 200 + 130 * (i % 15), 1200 + 110 * (i / 15)));
        }
        return xml.replace("<bpmn:sequenceFlow id=\"to-check\" sourceRef=\"sign-off\" targetRef=\"check\" />", nodes + "<bpmn:sequenceFlow id=\"to-check\" sourceRef=\"f" + STEPS + "\" targetRef=\"check\" />")
                .replace("<bpmn:outgoing>to-check</bpmn:outgoing>", "").replace("</bpmn:process>", notes + "</bpmn:process>").replace("</bpmndi:BPMNPlane>", drawn + "</bpmndi:BPMNPlane>");
    }

    private static String shape(String of, int x, int y) {
        return "<bpmndi:BPMNShape id=\"%1$s-shape\" bpmnElement=\"%1$s\"><dc:Bounds x=\"%2$d\" y=\"%3$d\" width=\"100\" height=\"80\" /></bpmndi:BPMNShape>".formatted(of, x, y);
    }

    private static String edge(String of) {
        return "<bpmndi:BPMNEdge id=\"%1$s-edge\" bpmnElement=\"%1$s\"><di:waypoint x=\"100\" y=\"500\" /><di:waypoint x=\"200\" y=\"600\" /></bpmndi:BPMNEdge>".formatted(of);
    }

    private static int compressed(byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.size();
    }

    private static long since(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }

    private static void median(String what, Runnable act) {
        var taken = IntStream.range(0, LOOKS).mapToLong(any -> {
            var begin = System.nanoTime();
            act.run();
            return since(begin);
        }).skip(LOOKS / 3).sorted().toArray();
        System.out.printf("%-52s %6d ms  (slowest %d of %d)%n", what + ", median", taken[taken.length / 2], LongStream.of(taken).max().orElse(0), taken.length);
    }

    private static void tell(String what, long number, String unit) {
        System.out.printf("%-52s %6d %s%n", what + ", measured", number, unit);
    }
}
