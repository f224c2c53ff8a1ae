package org.rapporteur.processes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private final ProcessEngine engine;
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    RouteModels(ProcessEngine engine) {
        this.engine = engine;
    }

    /** What is wrong with the model; empty if it may be stored. Stores nothing. */
    List<Finding> check(byte[] model) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        var parser = configuration.getDeployers().stream().filter(BpmnDeployer.class::isInstance)
                .map(deployer -> ((BpmnDeployer) deployer).getBpmnParser()).findFirst().orElseThrow();
        try {
            configuration.getCommandExecutorTxRequired().execute(context -> {
                var draft = new DeploymentEntity();
                draft.setId("draft");
                draft.setNew(true);
                return parser.createParse().deployment(draft).sourceInputStream(new ByteArrayInputStream(model)).name("draft.bpmn").execute();
            });
            return List.of();
        } catch (ParseException e) {
            return findings(e);
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
        var findings = check(model);
        if (!findings.isEmpty()) {
            throw new ModelRefused(key, findings);
        }
        var stored = engine.getRepositoryService().createDeployment()
                .name(origin + "/" + key)
                .addInputStream(key + ".bpmn", new ByteArrayInputStream(model))
                .enableDuplicateFiltering(false)
                .deployWithResult();
        var definitions = Objects.requireNonNullElse(stored.getDeployedProcessDefinitions(), List.<ProcessDefinition>of());
        if (definitions.stream().anyMatch(definition -> !definition.getKey().equals(key))) {
            throw new ModelRefused(key, List.of(new Finding(definitions.get(0).getKey(), 0, "the process must keep its id '%s'".formatted(key))));
        }
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

    private static List<Finding> findings(ParseException e) {
        return e.getResorceReports().stream().flatMap(report -> report.getErrors().stream()).map(RouteModels::finding).toList();
    }

    private static Finding finding(Problem problem) {
        return new Finding(problem.getMainElementId(), problem.getLine(), problem.getMessage());
    }
}
