package org.rapporteur.processes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.jobexecutor.JobDeclaration;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.io.InputStreamSource;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.rapporteur.design.Problem;
import org.rapporteur.design.Problem.Layer;
import org.rapporteur.governance.GuardRail;
import org.rapporteur.shared.Said;
import org.rapporteur.workflow.RouteListener;

/** The engine's reading of a model with the gate built in: no way into the engine leads around it. */
final class GatedParse extends BpmnParse {

    private final Set<String> automaticSteps;
    private final List<Problem> findings = new ArrayList<>();
    private final Supplier<RouteListener> listener;
    private final Function<String, Set<GuardRail>> lifted;
    private boolean looking;
    private GatedParse remains;
    private ActivityImpl timed;
    private Element waiting;

    /** @param lifted the guard rails that a mechanism, by its key, does not ask for */
    GatedParse(BpmnParser parser, Set<String> automaticSteps, Supplier<RouteListener> listener, Function<String, Set<GuardRail>> lifted) {
        super(parser);
        this.lifted = lifted;
        this.automaticSteps = automaticSteps;
        this.listener = listener;
    }

    /** Says what is wrong with a stored model too, instead of making do with what remains of it. */
    GatedParse looking() {
        looking = true;
        return this;
    }

    @Override
    public BpmnParse execute() {
        if (schemaResource == null) {
            throw refused(List.of(new Problem(Layer.ENGINE, null, 0, Said.of("model.without-schema"))));
        }
        byte[] model;
        try (var stream = streamSource.getInputStream()) {
            model = stream.readNBytes(ModelScan.BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            var findings = ModelScan.of(model);
            if (!findings.isEmpty()) {
                throw refused(findings);
            }
            streamSource = new InputStreamSource(new ByteArrayInputStream(model));
            return super.execute();
        } catch (ParseException e) {
            if (deployment.isNew() || looking) {
                throw e;
            }
            remains = remains(Remains.of(model).orElseThrow(() -> e));
            return this;
        }
    }

    /** The gate looks at this too, and refuses it where it has to. */
    private GatedParse remains(byte[] model) {
        var rest = ((GatedParse) ((BpmnParser) parser).createParse()).looking();
        rest.deployment(deployment).name(name).sourceInputStream(new ByteArrayInputStream(model)).execute();
        Remains.standStill(rest.getProcessDefinitions());
        return rest;
    }

    @Override
    public List<ProcessDefinitionEntity> getProcessDefinitions() {
        return remains == null ? super.getProcessDefinitions() : remains.getProcessDefinitions();
    }

    @Override
    public Map<String, List<JobDeclaration<?, ?>>> getJobDeclarations() {
        return remains == null ? super.getJobDeclarations() : remains.getJobDeclarations();
    }

    private ParseException refused(List<Problem> found) {
        findings.addAll(found);
        return new ParseException(found.toString(), name, found.stream().<org.camunda.bpm.engine.Problem>map(Fault::new).toList(), List.of());
    }

    /** From here on the engine would make something of the elements: messages and signals first, then classes and expressions. */
    @Override
    protected void parseRootElement() {
        new ModelGate(automaticSteps, (at, id, reason) -> fault(Layer.SAFETY, at, id, reason)).check(rootElement);
        if (findings.isEmpty() && deployment.isNew()) {
            new ModelForm((at, id, reason) -> fault(Layer.MEANING, at, id, reason), (at, id, reason) -> fault(Layer.IDENTITY, at, id, reason)).check(rootElement);
            rootElement.elements("process").forEach(process -> new GuardRails(process, deployment.getTenantId() == null ? Set.of() : lifted.apply(deployment.getTenantId()), (at, id, reason) -> fault(Layer.GUARD_RAIL, at, id, reason)).check());
        }
        if (!hasErrors()) {
            super.parseRootElement();
        }
    }

    @Override
    protected TimerDeclarationImpl parseTimer(Element timer, ActivityImpl event, String handler) {
        timed = event;
        try {
            return super.parseTimer(timer, event, handler);
        } finally {
            timed = null;
        }
    }

    @Override
    public ActivityImpl parseIntermediateCatchEvent(Element event, ScopeImpl scope, ActivityImpl eventBasedGateway) {
        waiting = event;
        try {
            return super.parseIntermediateCatchEvent(event, scope, eventBasedGateway);
        } finally {
            waiting = null;
        }
    }

    /** The days of a step's period, or of a wait, may be those of the mechanism's calendar. */
    @Override
    protected Expression parseExpression(Element parent, String name) {
        var plain = super.parseExpression(parent, name);
        var counts = timed != null && plain != null && (waiting != null ? Written.properties(waiting, RouteContract.DAYS).contains(RouteContract.WORKING)
                : timed.getEventScope() instanceof ActivityImpl step && RouteContract.WORKING.equals(step.getProperty(RouteContract.DAYS)));
        var working = counts ? WorkingDays.of(plain.getExpressionText(), listener) : null;
        return working == null ? plain : working;
    }

    /** What our own looks at the model found; what else is wrong was found by the schema or by the engine. */
    List<Problem> findings() {
        return findings;
    }

    private void fault(Layer layer, Element at, String id, Said reason) {
        var of = at == null ? null : at.attribute("id");
        var element = id == null ? of : id;
        findings.add(new Problem(layer, element, element != null && element.equals(of) ? at.attribute("name") : null, at == null ? 0 : at.getLine(), reason));
        if (id == null) {
            addError(reason.toString(), at);
        } else {
            addError(reason.toString(), at, id);
        }
    }

    /**
     * Where the schema itself may be read from: the engine's archive, which WildFly serves from its virtual file system. Never
     * from a network.
     */
    @Override
    protected String resolveAccessExternalSchemaProperty() {
        return "file,jar:file,vfs";
    }

    private record Fault(Problem finding) implements org.camunda.bpm.engine.Problem {

        @Override
        public String getMessage() {
            return finding.reason().toString();
        }

        @Override
        public int getLine() {
            return finding.line();
        }

        @Override
        public int getColumn() {
            return 0;
        }

        @Override
        public String getMainElementId() {
            return finding.element();
        }

        @Override
        public List<String> getElementIds() {
            return finding.element() == null ? List.of() : List.of(finding.element());
        }
    }
}
