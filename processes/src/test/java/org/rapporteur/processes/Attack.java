package org.rapporteur.processes;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * One model that wants to do something that a route must not.
 *
 * @param element the element that the refusal must name, or null where it belongs to none
 * @param reason  words that the refusal must hold
 * @param works   whether an engine as it comes would run the command, by storing the model or starting it
 */
record Attack(String name, byte[] model, String element, String reason, boolean works) {

    @Override
    public String toString() {
        return name;
    }

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String ACTIVITI = "http://activiti.org/bpmn";
    private static final String PROBE = "org.rapporteur.processes.Probe";

    /** A small route that passes, with places where a bad thing can be put. */
    private static final String GOOD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"@ROOT-ATTRIBUTES@ id="file" targetNamespace="urn:test">
              @ROOT@
              <bpmn:process id="hostile" name="Small route" isExecutable="true" camunda:versionTag="1" camunda:historyTimeToLive="P30D"@PROCESS-ATTRIBUTES@>
                <bpmn:startEvent id="start">@START@</bpmn:startEvent>
                <bpmn:userTask id="step" name="@NAME@" camunda:candidateGroups="@GROUPS@"@STEP-ATTRIBUTES@>
                  <bpmn:documentation>@DOCUMENTATION@</bpmn:documentation>
                  <bpmn:extensionElements><camunda:properties><camunda:property name="step" value="check"/></camunda:properties>@STEP-EXTENSIONS@</bpmn:extensionElements>
                  @STEP@
                </bpmn:userTask>
                <bpmn:exclusiveGateway id="choice" name="Good?" default="good"/>
                <bpmn:serviceTask id="service" name="Circulate" @SERVICE@>@IN-SERVICE@</bpmn:serviceTask>
                <bpmn:endEvent id="end"/>
                @PROCESS@
                <bpmn:sequenceFlow id="begin" sourceRef="start" targetRef="@FIRST@"/>
                <bpmn:sequenceFlow id="done" sourceRef="step" targetRef="choice"/>
                <bpmn:sequenceFlow id="good" sourceRef="choice" targetRef="service"/>
                <bpmn:sequenceFlow id="bad" sourceRef="choice" targetRef="@BACK@"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression"@CONDITION-ATTRIBUTES@>@CONDITION@</bpmn:conditionExpression></bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="finish" sourceRef="service" targetRef="end"/>
              </bpmn:process>
              <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="hostile">
                @SHAPES@
              </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
            </bpmn:definitions>
            """;

    static byte[] harmless() {
        return bytes(with());
    }

    static List<Attack> all(Path marker, int port) {
        var touch = touch(marker);
        var attacks = new ArrayList<Attack>();

        // expressions
        attacks.add(runs("expression in the step's name", with("NAME", touch), "step", "no expression may stand in the attribute name"));
        attacks.add(runs("expression in the documentation", with("DOCUMENTATION", touch), "step", "no expression may stand in documentation"));
        attacks.add(runs("expression in the groups", with("GROUPS", touch), "step", "candidateGroups lists role keys"));
        attacks.add(runs("expression as assignee", with("STEP-ATTRIBUTES", " camunda:assignee=\"%s\"".formatted(touch)), "step", "camunda:assignee is not allowed"));
        attacks.add(runs("expression as due date", with("STEP-ATTRIBUTES", " camunda:dueDate=\"%s\"".formatted(touch)), "step", "camunda:dueDate is not allowed"));
        attacks.add(runs("expression as priority", with("STEP-ATTRIBUTES", " camunda:priority=\"%s\"".formatted(touch)), "step", "camunda:priority is not allowed"));
        attacks.add(runs("expression in a condition", with("CONDITION", touch, "FIRST", "choice", "BACK", "step"), "bad", "the condition"));
        attacks.add(runs("nested in a condition", with("CONDITION", "${1 == " + inner(touch) + "}", "FIRST", "choice"), "bad", "the condition"));
        attacks.add(runs("deferred expression in a condition", with("CONDITION", "#{" + inner(touch) + "}", "FIRST", "choice"), "bad", "the condition"));
        attacks.add(runs("deferred expression in the name", with("NAME", "#{" + inner(touch) + "}"), "step", "no expression may stand"));
        attacks.add(runs("expression in the middle of a name", with("NAME", "Draft " + touch + " now"), "step", "no expression may stand"));
        attacks.add(runs("expression written with character references", with("NAME", touch.replace("$", "&#36;").replace("{", "&#x7b;")), "step", "no expression may stand"));
        attacks.add(runs("expression in CDATA", with("DOCUMENTATION", "<![CDATA[" + touch + "]]>"), "step", "no expression may stand"));
        attacks.add(runs("camunda:expression", with("SERVICE", "camunda:expression=\"%s\"".formatted(touch), "FIRST", "service"), "service", "camunda:expression is not allowed"));
        attacks.add(runs("call in a delegate expression", with("SERVICE", "camunda:delegateExpression=\"%s\"".formatted(touch), "FIRST", "service"), "service", "named as ${name} and nothing else"));
        attacks.add(runs("expression as the name of a signal that starts, when stored", with("ROOT", "<bpmn:signal id=\"s\" name=\"%s\"/>".formatted(touch),
                "START", "<bpmn:signalEventDefinition signalRef=\"s\"/>"), "s", "signal is not allowed in definitions"));
        attacks.add(runs("expression as the time of a timer that starts, when stored", with("START",
                "<bpmn:timerEventDefinition><bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">%s</bpmn:timeDuration></bpmn:timerEventDefinition>".formatted(touch)), "start", "timerEventDefinition is not allowed in startEvent"));
        attacks.add(runs("expression as the name of a message", with("ROOT", "<bpmn:message id=\"m\" name=\"%s\"/>".formatted(touch),
                "PROCESS", "<bpmn:receiveTask id=\"receive\" messageRef=\"m\"/>", "FIRST", "receive"), "m", "message is not allowed in definitions"));
        attacks.add(runs("expression as the period of a step", with("PROCESS", boundary(touch)), "over", "a period is written as P10D"));
        attacks.add(runs("expression in an input parameter", with("STEP-EXTENSIONS",
                "<camunda:inputOutput><camunda:inputParameter name=\"x\">%s</camunda:inputParameter></camunda:inputOutput>".formatted(touch)), "step", "camunda:inputOutput is not allowed"));
        attacks.add(runs("expression as the default of a form field", with("STEP-EXTENSIONS",
                "<camunda:formData><camunda:formField id=\"f\" type=\"string\" defaultValue=\"%s\"/></camunda:formData>".formatted(touch)), "step", "defaultValue is not allowed"));
        attacks.add(runs("expression as the words beside a form field", with("STEP-EXTENSIONS",
                "<camunda:formData><camunda:formField id=\"f\" type=\"string\" label=\"%s\"/></camunda:formData>".formatted(touch)), "step", "no expression may stand in the attribute label"));
        attacks.add(runs("expression as the called route", with("PROCESS", "<bpmn:callActivity id=\"call\" calledElement=\"%s\"/>".formatted(touch), "FIRST", "call"), "call", "callActivity is not allowed"));
        attacks.add(runs("expression in a listener", with("STEP-EXTENSIONS",
                "<camunda:taskListener event=\"create\" expression=\"%s\"/>".formatted(touch)), "step", "camunda:taskListener is not allowed"));
        attacks.add(runs("expression as the number of repetitions", with("STEP",
                "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>%s</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>".formatted(touch)), "step", "side by side"));
        attacks.add(runs("expression as the priority of jobs", with("PROCESS-ATTRIBUTES", " camunda:jobPriority=\"%s\"".formatted(touch),
                "SERVICE", "camunda:expression=\"x\" camunda:asyncBefore=\"true\"", "FIRST", "service"), "hostile", "camunda:jobPriority is not allowed"));
        attacks.add(only("reading the engine's own objects", with("CONDITION", "${execution.processEngineServices != null}"), "bad", "reads “execution”"));
        attacks.add(only("property of the outcome", with("CONDITION", "${outcome.class == null}"), "bad", "may only compare answers"));
        attacks.add(only("property in brackets", with("CONDITION", "${outcome['class'] == null}"), "bad", "may only compare answers"));
        attacks.add(only("function", with("CONDITION", "${currentUser() == 'x'}"), "bad", "calls a function"));
        attacks.add(only("text around an expression", with("CONDITION", "x${outcome}"), "bad", "has the form"));
        attacks.add(only("invisible sign in a word", with("CONDITION", "${out\u200bcome == 'x'}"), "bad", "outside plain ASCII"));
        attacks.add(only("letter that looks like another", with("CONDITION", "${\u043eutcome == 'x'}"), "bad", "outside plain ASCII"));
        attacks.add(only("condition that cannot be read", with("CONDITION", "${outcome == }"), "bad", "cannot be read"));
        attacks.add(only("very long condition", with("CONDITION", "${outcome == '" + "x".repeat(300) + "'}"), "bad", "longer than 200"));
        attacks.add(only("condition of a thousand brackets", with("CONDITION", "${" + "(".repeat(5_000) + "outcome" + ")".repeat(5_000) + "}"), "bad", "longer than"));
        attacks.add(only("automatic step that does not exist", with("SERVICE", "camunda:delegateExpression=\"${nobody}\""), "service", "no automatic step “nobody”"));
        attacks.add(only("method of an automatic step", with("SERVICE", "camunda:delegateExpression=\"${circulation.run()}\""), "service", "named as ${name} and nothing else"));

        // classes, scripts, commands
        attacks.add(runs("shell", with("SERVICE", "camunda:type=\"shell\"", "IN-SERVICE",
                "<bpmn:extensionElements><camunda:field name=\"command\" stringValue=\"touch\"/><camunda:field name=\"arg1\" stringValue=\"%s\"/><camunda:field name=\"wait\" stringValue=\"true\"/></bpmn:extensionElements>".formatted(marker),
                "FIRST", "service"), "service", "camunda:type is not allowed"));
        attacks.add(only("class", with("SERVICE", "camunda:class=\"%s\"".formatted(PROBE), "FIRST", "service"), "service", "camunda:class is not allowed"));
        attacks.add(only("class in the old namespace", with("ROOT-ATTRIBUTES", " xmlns:activiti=\"%s\"".formatted(ACTIVITI), "SERVICE", "activiti:class=\"%s\"".formatted(PROBE), "FIRST", "service"), "service", "is not allowed on serviceTask"));
        attacks.add(only("class in the old namespace under the new prefix", with("SERVICE", "xmlns:camunda=\"%s\" camunda:class=\"%s\"".formatted(ACTIVITI, PROBE), "FIRST", "service"), "service", "is not allowed on serviceTask"));
        attacks.add(only("class under another prefix", with("SERVICE", "xmlns:harmless=\"%s\" harmless:class=\"%s\"".formatted(CAMUNDA, PROBE), "FIRST", "service"), "service", "camunda:class is not allowed"));
        attacks.add(only("form handler", with("STEP-EXTENSIONS", "", "STEP-ATTRIBUTES", " camunda:formHandlerClass=\"%s\"".formatted(PROBE)), "step", "camunda:formHandlerClass is not allowed"));
        attacks.add(only("form handler in the old namespace", with("STEP-ATTRIBUTES", " xmlns:a=\"%s\" a:formHandlerClass=\"%s\"".formatted(ACTIVITI, PROBE)), "step", "is not allowed on userTask"));
        attacks.add(only("listener", with("STEP-EXTENSIONS", "<camunda:executionListener event=\"start\" class=\"%s\"/>".formatted(PROBE)), "step", "camunda:executionListener is not allowed"));
        attacks.add(only("listener in the old namespace", with("STEP-EXTENSIONS", "<a:executionListener xmlns:a=\"%s\" event=\"start\" class=\"%s\"/>".formatted(ACTIVITI, PROBE)), "step", "executionListener is not allowed"));
        attacks.add(only("injected field", with("IN-SERVICE", "<bpmn:extensionElements><camunda:field name=\"x\" stringValue=\"y\"/></bpmn:extensionElements>"), "service", "camunda:field is not allowed"));
        attacks.add(only("validator of a form field", with("STEP-EXTENSIONS",
                "<camunda:formData><camunda:formField id=\"f\" type=\"string\"><camunda:validation><camunda:constraint name=\"validator\" config=\"%s\"/></camunda:validation></camunda:formField></camunda:formData>".formatted(PROBE)), "step", "nothing else can be asked of it"));
        attacks.add(runs("script in the expression language", with("PROCESS", "<bpmn:scriptTask id=\"script\" scriptFormat=\"juel\"><bpmn:script>%s</bpmn:script></bpmn:scriptTask>".formatted(touch), "FIRST", "script"), "script", "scriptTask is not allowed"));
        attacks.add(only("script in another language", with("PROCESS", "<bpmn:scriptTask id=\"script\" scriptFormat=\"groovy\"><bpmn:script>\"touch %s\".execute()</bpmn:script></bpmn:scriptTask>".formatted(marker), "FIRST", "script"), "script", "scriptTask is not allowed"));
        attacks.add(runs("condition as a script", with("CONDITION-ATTRIBUTES", " language=\"juel\"", "CONDITION", touch, "FIRST", "choice"), "bad", "the attribute language is not allowed"));
        attacks.add(only("condition from elsewhere", with("CONDITION-ATTRIBUTES", " language=\"groovy\" camunda:resource=\"http://localhost:%d/evil.groovy\"".formatted(port)), "bad", "camunda:resource is not allowed"));
        attacks.add(runs("script in an input parameter", with("STEP-EXTENSIONS",
                "<camunda:inputOutput><camunda:inputParameter name=\"x\"><camunda:script scriptFormat=\"juel\">%s</camunda:script></camunda:inputParameter></camunda:inputOutput>".formatted(touch)), "step", "camunda:inputOutput is not allowed"));
        attacks.add(only("connector", with("IN-SERVICE", "<bpmn:extensionElements><camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector></bpmn:extensionElements>"), "service", "camunda:connector is not allowed"));
        attacks.add(only("mail", with("SERVICE", "camunda:type=\"mail\""), "service", "camunda:type is not allowed"));
        attacks.add(only("external task", with("SERVICE", "camunda:type=\"external\" camunda:topic=\"t\""), "service", "camunda:topic is not allowed"));
        attacks.add(only("decision", with("PROCESS", "<bpmn:businessRuleTask id=\"rule\" camunda:decisionRef=\"d\"/>"), "rule", "businessRuleTask is not allowed"));
        attacks.add(only("other route, with a mapping class", with("PROCESS", "<bpmn:callActivity id=\"call\" calledElement=\"report-route\" camunda:variableMappingClass=\"%s\"/>".formatted(PROBE)), "call", "callActivity is not allowed"));
        attacks.add(only("form from elsewhere", with("STEP-ATTRIBUTES", " camunda:formKey=\"embedded:http://localhost:%d/f\"".formatted(port)), "step", "camunda:formKey is not allowed"));

        // the file
        attacks.add(only("schema from elsewhere", with("ROOT-ATTRIBUTES", " xsi:schemaLocation=\"urn:x http://localhost:%d/evil.xsd\"".formatted(port)), "file", "xsi:schemaLocation is not allowed"));
        attacks.add(only("schema from elsewhere, deep inside", with("STEP-ATTRIBUTES", " xsi:noNamespaceSchemaLocation=\"http://localhost:%d/evil.xsd\"".formatted(port)), "step", "xsi:noNamespaceSchemaLocation is not allowed"));
        attacks.add(only("DOCTYPE from elsewhere", with().replace("?>\n", "?>\n<!DOCTYPE x SYSTEM \"http://localhost:%d/evil.dtd\">\n".formatted(port)), null, "DOCTYPE"));
        attacks.add(only("entity of a file", with("NAME", "&e;").replace("?>\n", "?>\n<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>\n"), null, "DOCTYPE"));
        attacks.add(only("entities that grow", with("NAME", "&b;").replace("?>\n", "?>\n<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>\n"), null, "DOCTYPE"));
        attacks.add(only("import", with("ROOT", "<bpmn:import namespace=\"urn:x\" location=\"http://localhost:%d/evil.wsdl\" importType=\"http://schemas.xmlsoap.org/wsdl/\"/>".formatted(port)), "file", "import is not allowed"));
        attacks.add(only("processing instruction", with().replace("?>\n", "?>\n<?xml-stylesheet href=\"http://localhost:%d/evil.xsl\"?>\n".formatted(port)), null, "processing instruction"));
        attacks.add(new Attack("other encoding", with().replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16), null, "UTF-8", false));
        attacks.add(new Attack("encoding that is said to be another", with().replace("UTF-8", "IBM037").getBytes(StandardCharsets.UTF_8), null, "UTF-8", false));
        attacks.add(new Attack("old German letters", with("NAME", "Pr\u00fcfen").getBytes(StandardCharsets.ISO_8859_1), null, "UTF-8", false));
        attacks.add(new Attack("mainframe letters", with().getBytes(Charset.forName("IBM037")), null, "UTF-8", false));
        attacks.add(only("not well-formed", with().replace("</bpmn:process>", ""), null, "not well-formed"));
        attacks.add(only("not a model", "<report/>", null, "not a BPMN model"));
        attacks.add(only("very large", with("DOCUMENTATION", "x".repeat(1_100_000)), null, "larger than"));
        attacks.add(only("very many elements", with("PROCESS", "<bpmn:endEvent/>".repeat(5_100)), null, "more than"));
        attacks.add(only("very deep", with("PROCESS", "<bpmn:subProcess>".repeat(20) + "</bpmn:subProcess>".repeat(20)), null, "nested deeper"));
        attacks.add(only("reading direction turned in a name", with("NAME", "Publish \u202eton"), "step", "invisible characters"));
        attacks.add(only("step in a foreign namespace", with("PROCESS", "<x:userTask xmlns:x=\"urn:x\" id=\"foreign\"/>"), "foreign", "is not allowed in process"));
        attacks.add(only("attribute in a foreign namespace", with("STEP-ATTRIBUTES", " xmlns:x=\"urn:x\" x:class=\"y\""), "step", "the namespace urn:x is not allowed"));

        // the drawing
        attacks.add(only("loop of gateways without end", with("PROCESS", """
                <bpmn:exclusiveGateway id="round" default="round-1"/>
                <bpmn:sequenceFlow id="round-1" sourceRef="round" targetRef="choice"/>""", "BACK", "round",
                "SHAPES", shapes("round") + edges("round-1")), "round", "endless loop"));
        attacks.add(only("loop through an automatic step", with("BACK", "service").replace("targetRef=\"end\"", "targetRef=\"choice\""), "service", "endless loop"));
        attacks.add(only("what acts unseen", with("PROCESS", boundary("P1D")), "over", "drawn exactly once"));
        attacks.add(only("period that leaves the step open", with("PROCESS", boundary("P1D").replace("attachedToRef", "cancelActivity=\"false\" attachedToRef"),
                "SHAPES", shapes("over") + edges("lapsed")), "over", "must end its step"));
        attacks.add(only("period without length", with("PROCESS", boundary("PT0S"), "SHAPES", shapes("over") + edges("lapsed")), "over", "a period is written as"));
        attacks.add(only("period that repeats", with("PROCESS", boundary("R3/PT1H"), "SHAPES", shapes("over") + edges("lapsed")), "over", "a period is written as"));
        attacks.add(only("period of a thousand years", with("PROCESS", boundary("P999D"), "SHAPES", shapes("over") + edges("lapsed")), "over", "a period is written as"));
        attacks.add(only("twenty thousand at once", with("STEP", "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>20000</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>"), "step", "side by side"));
        attacks.add(only("two ways at once", with("PROCESS", "<bpmn:sequenceFlow id=\"also\" sourceRef=\"step\" targetRef=\"end\"/>", "SHAPES", edges("also")), "step", "more than one way out needs a decision point"));
        attacks.add(only("parallel ways", with("PROCESS", "<bpmn:parallelGateway id=\"fork\"/>"), "fork", "side by side"));
        attacks.add(only("two processes", with().replace("<bpmndi:BPMNDiagram", "<bpmn:process id=\"second\" isExecutable=\"true\" camunda:historyTimeToLive=\"P1D\"/><bpmndi:BPMNDiagram"), "file", "exactly one process"));
        attacks.add(only("never to be run", with().replace("isExecutable=\"true\"", "isExecutable=\"false\""), "hostile", "not marked as executable"));
        attacks.add(only("step of no kind", with().replace("value=\"check\"", "value=\"sign-everything\""), "step", "the property “step” names the kind"));
        attacks.add(only("step of no one", with().replace(" camunda:candidateGroups=\"expert\"", ""), "step", "no one is responsible"));
        attacks.add(only("gateway without a default", with().replace(" default=\"good\"", ""), "choice", "none of the ways out is taken"));
        attacks.add(only("step that is not reached", with("FIRST", "choice", "BACK", "end"), "step", "no way leads here"));
        attacks.add(only("no end", with().replace("targetRef=\"end\"", "targetRef=\"step\""), "step", "no way leads from here to the end"));
        attacks.add(only("arrow to nothing", with("BACK", "nowhere"), "bad", "leads from or to nothing"));
        return attacks;
    }

    static String touch(Path marker) {
        return ("${''.getClass().forName('java.lang.Runtime').getMethod('exec',''.getClass()).invoke("
                + "''.getClass().forName('java.lang.Runtime').getMethod('getRuntime').invoke(null),'touch %s').waitFor()}").formatted(marker);
    }

    private static String inner(String expression) {
        return expression.substring(2, expression.length() - 1);
    }

    private static Attack runs(String name, String model, String element, String reason) {
        return new Attack(name, bytes(model), element, reason, true);
    }

    private static Attack only(String name, String model, String element, String reason) {
        return new Attack(name, bytes(model), element, reason, false);
    }

    private static byte[] bytes(String model) {
        return model.getBytes(StandardCharsets.UTF_8);
    }

    private static String boundary(String period) {
        return """
                <bpmn:boundaryEvent id="over" name="Over" attachedToRef="step">
                  <bpmn:timerEventDefinition id="timer"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">%s</bpmn:timeDuration></bpmn:timerEventDefinition>
                </bpmn:boundaryEvent>
                <bpmn:sequenceFlow id="lapsed" sourceRef="over" targetRef="choice"/>""".formatted(period);
    }

    private static String with(String... replacements) {
        var model = GOOD;
        var shapes = shapes("start", "step", "choice", "service", "end") + edges("begin", "done", "good", "bad", "finish");
        for (var i = 0; i < replacements.length; i += 2) {
            if (replacements[i].equals("SHAPES")) {
                shapes += replacements[i + 1];
            } else {
                model = model.replace("@" + replacements[i] + "@", replacements[i + 1]);
            }
        }
        return model.replace("@SHAPES@", shapes)
                .replace("@NAME@", "Draft").replace("@GROUPS@", "expert").replace("@DOCUMENTATION@", "Write.")
                .replace("@SERVICE@", "camunda:delegateExpression=\"${circulation}\"")
                .replace("@FIRST@", "step").replace("@BACK@", "step").replace("@CONDITION@", "${outcome == 'return'}")
                .replaceAll("@[A-Z-]+@", "");
    }

    private static String shapes(String... ids) {
        var all = new StringJoiner("\n");
        for (var id : ids) {
            all.add("<bpmndi:BPMNShape id=\"%s-shape\" bpmnElement=\"%s\"><dc:Bounds x=\"0\" y=\"0\" width=\"10\" height=\"10\"/></bpmndi:BPMNShape>".formatted(id, id));
        }
        return all.toString();
    }

    private static String edges(String... ids) {
        var all = new StringJoiner("\n");
        for (var id : ids) {
            all.add("<bpmndi:BPMNEdge id=\"%s-edge\" bpmnElement=\"%s\"><di:waypoint x=\"0\" y=\"0\"/><di:waypoint x=\"1\" y=\"1\"/></bpmndi:BPMNEdge>".formatted(id, id));
        }
        return all.toString();
    }
}
