package org.rapporteur.processes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.rapporteur.workflow.RouteStop;

/** The models in the engine: checked, stored, read. */
final class RouteModels {

    /** The engine passes over a file with another ending in silence. */
    private static final String SUFFIX = ".bpmn";

    private final ProcessEngine engine;
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    RouteModels(ProcessEngine engine) {
        this.engine = engine;
    }

    /**
     * What is wrong with the model; empty if it may be stored under this key. Stores nothing, and leaves the caller's
     * transaction as it is.
     */
    List<Finding> check(String key, byte[] model) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        var parser = configuration.getDeployers().stream().filter(BpmnDeployer.class::isInstance)
                .map(deployer -> ((BpmnDeployer) deployer).getBpmnParser()).findFirst().orElseThrow();
        try {
            var routes = configuration.getCommandExecutorTxRequiresNew().execute(context -> {
                var draft = new DeploymentEntity();
                draft.setId("draft");
                draft.setNew(true);
                var parse = parser.createParse().deployment(draft);
                parse.sourceInputStream(new ByteArrayInputStream(model)).name(key + SUFFIX).execute();
                return parse.getProcessDefinitions();
            });
            return routes.stream().map(ProcessDefinitionEntity::getKey).filter(each -> !each.equals(key))
                    .map(each -> new Finding(each, 0, "the process must keep its id '%s'".formatted(key))).toList();
        } catch (ParseException e) {
            return e.getResorceReports().stream().flatMap(report -> report.getErrors().stream()).map(RouteModels::finding).toList();
        } catch (ProcessEngineException e) {
            return List.of(new Finding(null, 0, "the engine cannot read it: " + e.getMessage()));
        }
    }

    /**
     * Makes the model the live one of its key, unless it is the one already.
     *
     * @param origin says who brings it; a model is compared with the last one of the same origin only
     * @throws ModelRefused if it may not be stored
     */
    void publish(String key, String origin, byte[] model) {
        var findings = check(key, model);
        if (!findings.isEmpty()) {
            throw new ModelRefused(key, findings);
        }
        engine.getRepositoryService().createDeployment()
                .name(origin + "/" + key)
                .addInputStream(key + SUFFIX, new ByteArrayInputStream(model))
                .enableDuplicateFiltering(false)
                .deploy();
    }

    List<RouteStop> stops(String key) {
        return live(key).map(definition -> Telling.stops(parsed(definition))).orElse(List.of());
    }

    String text(String key) {
        var definition = live(key).orElseThrow(() -> new IllegalArgumentException("there is no route '%s'".formatted(key)));
        return texts.computeIfAbsent(definition.getId(), this::read);
    }

    private String read(String id) {
        try (var stream = engine.getRepositoryService().getProcessModel(id)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<ProcessDefinition> live(String key) {
        return Optional.ofNullable(engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(key).latestVersion().singleResult());
    }

    /** From the engine's own cache of read models. */
    private ProcessDefinitionEntity parsed(ProcessDefinition definition) {
        return (ProcessDefinitionEntity) ((RepositoryServiceImpl) engine.getRepositoryService()).getDeployedProcessDefinition(definition.getId());
    }

    private static Finding finding(Problem problem) {
        return new Finding(problem.getMainElementId(), problem.getLine(), problem.getMessage());
    }
}
