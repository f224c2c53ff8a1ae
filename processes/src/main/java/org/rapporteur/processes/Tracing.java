package org.rapporteur.processes;

import java.util.function.Function;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.rapporteur.report.ReportId;

/** Follows a dry run along the arrows of its model. */
final class Tracing extends AbstractBpmnParseListener {

    private final Function<ReportId, TrialRun> runs;

    Tracing(Function<ReportId, TrialRun> runs) {
        this.runs = runs;
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl way) {
        way.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) execution -> run(execution.getProcessBusinessKey()).took(way.getId()));
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl task) {
        task.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> run(execution.getProcessBusinessKey()).automatic(task.getId(), task.getName()));
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl end) {
        end.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> run(execution.getProcessBusinessKey()).reached(end.getId()));
    }

    private TrialRun run(String report) {
        return runs.apply(ReportId.of(report));
    }
}
