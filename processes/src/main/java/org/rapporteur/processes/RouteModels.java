package org.rapporteur.processes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.rapporteur.design.ModelRefused;
import org.rapporteur.design.ModelStore;
import org.rapporteur.design.Problem;
import org.rapporteur.design.Problem.Layer;
import org.rapporteur.design.StoredModel;
import org.rapporteur.governance.DecisionRule;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Said;
import org.rapporteur.shared.Sha256;
import org.rapporteur.workflow.ApprovalRoute;
import org.rapporteur.workflow.FormField;
import org.rapporteur.workflow.RouteStop;
import org.rapporteur.workflow.StepType;

/** The models in the engine: checked, stored, read. The engine's tenant of a model is the mechanism whose it is; a shipped one has none. */
final class RouteModels implements ModelStore {

    /** The engine passes over a file with another ending in silence. */
    private static final String SUFFIX = ".bpmn";

    private final ProcessEngine engine;
    private final Set<String> automaticSteps;
    private static final Logger LOG = Logger.getLogger(RouteModels.class.getName());

    private final Map<String, byte[]> read = new ConcurrentHashMap<>();
    private final Map<String, Lax> lax = new ConcurrentHashMap<>();

    RouteModels(ProcessEngine engine, Set<String> automaticSteps) {
        this.engine = engine;
        this.automaticSteps = new TreeSet<>(automaticSteps);
    }

    @Override
    public List<Problem> check(String mechanism, String route, byte[] model) {
        return check(mechanism, route, model, true);
    }

    /** @param isNew whether it is to be stored, so that it has to make sense too; what is stored already only has to be harmless */
    private List<Problem> check(String mechanism, String route, byte[] model, boolean isNew) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        var parser = configuration.getDeployers().stream().filter(BpmnDeployer.class::isInstance)
                .map(deployer -> ((BpmnDeployer) deployer).getBpmnParser()).findFirst().orElseThrow();
        var ours = new ArrayList<Problem>();
        try {
            var routes = configuration.getCommandExecutorTxRequiresNew().execute(context -> {
                var draft = new DeploymentEntity();
                draft.setId("draft");
                draft.setNew(isNew);
                draft.setTenantId(mechanism);
                var parse = ((GatedParse) parser.createParse()).looking();
                parse.deployment(draft);
                try {
                    parse.sourceInputStream(new ByteArrayInputStream(model)).name(route + SUFFIX).execute();
                } finally {
                    ours.addAll(parse.findings());
                }
                return parse.getProcessDefinitions();
            });
            return routes.stream().map(ProcessDefinitionEntity::getKey).filter(each -> !each.equals(route))
                    .map(each -> new Problem(Layer.IDENTITY, each, 0, Said.of("model.keep-id", route))).toList();
        } catch (ParseException e) {
            var others = e.getResorceReports().stream().flatMap(report -> report.getErrors().stream()).map(RouteModels::problem)
                    .filter(problem -> ours.stream().noneMatch(known -> known.reason().toString().equals(problem.reason().toString())));
            return Stream.concat(ours.stream(), others).toList();
        } catch (ProcessEngineException e) {
            return List.of(new Problem(Layer.ENGINE, null, 0, Said.of("model.engine-cannot-read", e.getMessage())));
        }
    }

    /**
     * Looks at every model that the engine keeps, with the eyes of today: what was published under laxer rules is found before
     * a report stands still on it.
     */
    void lookAtAll() {
        for (var definition : engine.getRepositoryService().createProcessDefinitionQuery().list()) {
            var unreadable = check(definition.getTenantId(), definition.getKey(), bytes(definition.getId()), false);
            var problems = unreadable.isEmpty() ? check(definition.getTenantId(), definition.getKey(), bytes(definition.getId())) : unreadable;
            if (!problems.isEmpty()) {
                lax.put(definition.getId(), new Lax(problems, !unreadable.isEmpty()));
                LOG.log(unreadable.isEmpty() ? Level.INFO : Level.WARNING, "The model {0} was published under other rules: {1}", new Object[] {definition.getId(), problems.get(0)});
            }
        }
    }

    @Override
    public Optional<Lax> lax(String model) {
        return Optional.ofNullable(lax.get(model));
    }

    boolean unreadable(String model) {
        return lax(model).filter(Lax::unreadable).isPresent();
    }

    private static Problem problem(org.camunda.bpm.engine.Problem problem) {
        var schema = problem.getMessage().startsWith("cvc-");
        return new Problem(schema ? Layer.SCHEMA : Layer.ENGINE, problem.getMainElementId(), problem.getLine(), Said.words(problem.getMessage()));
    }

    @Override
    public String publish(String mechanism, String route, byte[] model) {
        var problems = check(mechanism, route, model);
        if (!problems.isEmpty()) {
            throw new ModelRefused(problems);
        }
        var deployed = engine.getRepositoryService().createDeployment()
                .name(mechanism + "/" + route)
                .tenantId(mechanism)
                .addInputStream(route + SUFFIX, new ByteArrayInputStream(model))
                .deployWithResult();
        return deployed.getDeployedProcessDefinitions().get(0).getId();
    }

    /** Lays down the model that comes with the software, unless it is there already. */
    void ship(String route, byte[] model) {
        var problems = check(route, model);
        if (!problems.isEmpty()) {
            throw new ModelRefused(problems);
        }
        engine.getRepositoryService().createDeployment()
                .name("shipped/" + route)
                .addInputStream(route + SUFFIX, new ByteArrayInputStream(model))
                .enableDuplicateFiltering(false)
                .deploy();
    }

    @Override
    public List<StoredModel> models(String mechanism, String route) {
        return definitions(mechanism, route).map(this::stored).sorted(Comparator.comparing(StoredModel::at).thenComparing(StoredModel::id)).toList();
    }

    private StoredModel stored(ProcessDefinition definition) {
        var deployed = engine.getRepositoryService().createDeploymentQuery().deploymentId(definition.getDeploymentId()).singleResult();
        return new StoredModel(definition.getId(), definition.getTenantId(), definition.getName(), definition.getVersionTag(), deployed.getDeploymentTime().toInstant(),
                Sha256.of(bytes(definition.getId())));
    }

    List<ApprovalRoute.Named> routes(String mechanism) {
        return engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().tenantIdIn(mechanism).includeProcessDefinitionsWithoutTenantId()
                .orderByProcessDefinitionKey().asc().list().stream().map(ProcessDefinition::getKey).distinct()
                .map(key -> new ApprovalRoute.Named(key, name(live(mechanism, key)))).toList();
    }

    private String name(String model) {
        var definition = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionId(model).singleResult();
        return definition.getName() == null ? definition.getKey() : definition.getName();
    }

    private Stream<ProcessDefinition> definitions(String mechanism, String route) {
        return engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(route)
                .tenantIdIn(mechanism).includeProcessDefinitionsWithoutTenantId().list().stream();
    }

    /** The newest that the mechanism published; before it has published one, the newest shipped. */
    String live(String mechanism, String route) {
        return definitions(mechanism, route)
                .max(Comparator.comparing((ProcessDefinition each) -> each.getTenantId() != null).thenComparing(ProcessDefinition::getVersion))
                .map(ProcessDefinition::getId).orElseThrow(() -> new NotFound("workflow"));
    }

    /** From the engine's own cache of read models; none where not even its steps can be read. */
    List<RouteStop> stops(String model) {
        try {
            return Telling.stops(definition(engine, model));
        } catch (ParseException e) {
            return List.of();
        }
    }

    List<FormField> fields(String model, String element) {
        return Telling.fields(definition(engine, model), element);
    }

    String language(String model, String element) {
        return Telling.language(definition(engine, model), element);
    }

    DecisionRule.Period silence(String model, String element) {
        return Telling.silence(definition(engine, model), element);
    }

    static ProcessDefinitionEntity definition(ProcessEngine engine, String model) {
        return (ProcessDefinitionEntity) ((RepositoryServiceImpl) engine.getRepositoryService()).getDeployedProcessDefinition(model);
    }

    String xml(String model) {
        return new String(bytes(model), StandardCharsets.UTF_8);
    }

    @Override
    public byte[] bytes(String model) {
        return read.computeIfAbsent(model, this::read);
    }

    /** What was tried out is gone from the engine. */
    void forget(String model) {
        read.remove(model);
    }

    /** The bytes as they lie in the database: the engine's own way to them reads the model first, which it may not be able to any more. */
    private byte[] read(String model) {
        var definition = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionId(model).singleResult();
        if (definition == null) {
            throw new NotFound("version");
        }
        try (var stream = engine.getRepositoryService().getResourceAsStream(definition.getDeploymentId(), definition.getResourceName())) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> automaticSteps() {
        return List.copyOf(automaticSteps);
    }

    @Override
    public Map<String, FormField.Kind> fieldKinds() {
        return FormFields.kinds();
    }

    @Override
    public List<String> answers(StepType kind) {
        return RouteContract.ANSWERS.getOrDefault(kind, Set.of()).stream().sorted().toList();
    }
}
