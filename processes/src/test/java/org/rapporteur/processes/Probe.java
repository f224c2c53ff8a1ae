package org.rapporteur.processes;

import java.util.concurrent.atomic.AtomicInteger;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.delegate.VariableScope;

/** A class that attacks want made. It counts how often that happened. */
public class Probe implements JavaDelegate, ExecutionListener, TaskFormHandler {

    static final AtomicInteger MADE = new AtomicInteger();

    public Probe() {
        MADE.incrementAndGet();
    }

    @Override
    public void execute(DelegateExecution execution) {
        MADE.incrementAndGet();
    }

    @Override
    public void notify(DelegateExecution execution) {
        MADE.incrementAndGet();
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity task) {
        return null;
    }

    @Override
    public void parseConfiguration(Element activity, DeploymentEntity deployment, ProcessDefinitionEntity definition, BpmnParse parse) {
    }

    @Override
    public void submitFormVariables(VariableMap properties, VariableScope scope) {
    }
}
