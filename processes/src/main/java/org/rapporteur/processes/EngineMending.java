package org.rapporteur.processes;

import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.Job;
import org.rapporteur.design.ModelMending;
import org.rapporteur.report.ReportId;

/** The engine's modification and its failed jobs. */
final class EngineMending implements ModelMending {

    /** The deepest reason in a stack trace, where it is one of our own: "Caused by: org.rapporteur.shared.RuleRefuses: what it says". */
    private static final Pattern OURS = Pattern.compile("(?m)^(?:Caused by: )?org\\.rapporteur\\.[\\w.$]+: (.+)$");

    private final ProcessEngine engine;

    EngineMending(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public boolean skipsDecision(String model, String element) {
        return Telling.undecided(RouteModels.definition(engine, model)).contains(element);
    }

    @Override
    public void jump(ReportId report, String from, String to, String reason) {
        var instance = engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(report.toString()).singleResult();
        if (instance == null) {
            throw new ProcessEngineException("the report is not under way");
        }
        engine.getRuntimeService().createProcessInstanceModification(instance.getId()).cancelAllForActivity(from).startBeforeActivity(to).setAnnotation(reason).execute();
    }

    @Override
    public List<Failed> failures(String mechanism) {
        return engine.getManagementService().createJobQuery().withException().tenantIdIn(mechanism).orderByJobDuedate().asc().list().stream().map(this::failed).toList();
    }

    private Failed failed(Job job) {
        var instance = engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(job.getProcessInstanceId()).singleResult();
        var element = engine.getManagementService().createJobDefinitionQuery().jobDefinitionId(job.getJobDefinitionId()).singleResult().getActivityId();
        var step = Telling.periods(RouteModels.definition(engine, job.getProcessDefinitionId())).getOrDefault(element, element);
        return new Failed(job.getId(), ReportId.of(instance.getBusinessKey()), job.getProcessDefinitionId(), step, error(job), job.getRetries(), job.getDuedate() == null ? null : job.getDuedate().toInstant());
    }

    private String error(Job job) {
        var trace = engine.getManagementService().getJobExceptionStacktrace(job.getId());
        var ours = trace == null ? List.<String>of() : OURS.matcher(trace).results().map(found -> found.group(1)).toList();
        return ours.isEmpty() ? job.getExceptionMessage() : ours.get(ours.size() - 1);
    }

    @Override
    public void retry(String failure) {
        engine.getManagementService().setJobRetries(failure, 1);
        engine.getManagementService().setJobDuedate(failure, new Date());
    }
}
