package org.rapporteur.processes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.util.io.InputStreamSource;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** The engine's reading of a model with the gate built in: no way into the engine leads around it. */
final class GatedParse extends BpmnParse {

    private final Set<String> automaticSteps;

    GatedParse(BpmnParser parser, Set<String> automaticSteps) {
        super(parser);
        this.automaticSteps = automaticSteps;
    }

    @Override
    public BpmnParse execute() {
        if (schemaResource == null) {
            throw refused(List.of(new Finding(null, 0, "a model is always read against the schema")));
        }
        try (var stream = streamSource.getInputStream()) {
            var bytes = stream.readNBytes(ModelScan.BYTES + 1);
            var findings = ModelScan.of(bytes);
            if (!findings.isEmpty()) {
                throw refused(findings);
            }
            streamSource = new InputStreamSource(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return super.execute();
    }

    private ParseException refused(List<Finding> findings) {
        return new ParseException(findings.toString(), name, findings.stream().<Problem>map(Fault::new).toList(), List.of());
    }

    /** From here on the engine would make something of the elements: messages and signals first, then classes and expressions. */
    @Override
    protected void parseRootElement() {
        var faults = new AtomicInteger();
        var gate = new ModelGate(automaticSteps, (at, id, reason) -> {
            faults.incrementAndGet();
            fault(at, id, reason);
        });
        gate.safety(rootElement);
        if (faults.get() == 0 && deployment.isNew()) {
            gate.form(rootElement);
        }
        if (!hasErrors()) {
            super.parseRootElement();
        }
    }

    private void fault(Element at, String id, String reason) {
        if (id == null) {
            addError(reason, at);
        } else {
            addError(reason, at, id);
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

    private record Fault(Finding finding) implements Problem {

        @Override
        public String getMessage() {
            return finding.reason();
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
