package org.rapporteur.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.rapporteur.design.ModelRefused;

import com.sun.net.httpserver.HttpServer;

/** Models that want to run something are refused before anything of them is stored or made; each lock is tried by itself as well. */
class HostileModelsTest {

    private static final AtomicInteger CONTACTED = new AtomicInteger();

    private static Path directory;
    private static Path marker;
    private static HttpServer outside;
    private static List<Attack> attacks;
    private static TestEngine locked;
    private static TestEngine withoutGate;
    private static ProcessEngine unprotected;

    @BeforeAll
    static void start() throws IOException {
        directory = Files.createTempDirectory("hostile");
        marker = directory.resolve("marker");
        outside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        outside.createContext("/", exchange -> {
            CONTACTED.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        outside.start();
        locked = TestEngine.locked();
        withoutGate = TestEngine.withoutGate();
        unprotected = TestEngine.unprotected();
    }

    @AfterAll
    static void stop() throws IOException {
        outside.stop(0);
        locked.close();
        withoutGate.close();
        unprotected.close();
        Files.deleteIfExists(directory);
    }

    @AfterEach
    void nothingRan() throws IOException {
        var ran = Files.deleteIfExists(marker);
        assertThat(ran).as("the command ran").isFalse();
        assertThat(Probe.MADE.getAndSet(0)).as("a class was made").isZero();
        assertThat(CONTACTED.getAndSet(0)).as("the outside was contacted").isZero();
    }

    static synchronized List<Attack> attacks() {
        if (attacks == null) {
            attacks = Attack.all(marker, outside.getAddress().getPort());
        }
        return attacks;
    }

    static Stream<Attack> attacksThatWork() {
        return attacks().stream().filter(Attack::works);
    }

    @Test
    void shippedRoutePasses() {
        assertThat(locked.models.check(RouteContract.KEY, TestEngine.shipped())).isEmpty();
    }

    @Test
    void theModelThatTheAttacksAreMadeFromPasses() {
        assertThat(locked.models.check("hostile", Attack.harmless())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void refusedWithItsPlaceAndAReason(Attack attack) {
        var before = TestEngine.stored();
        assertThat(locked.models.check("hostile", attack.model())).as("findings").anySatisfy(finding -> {
            assertThat(finding.element()).isEqualTo(attack.element());
            assertThat(finding.reason().toString()).contains(attack.reason());
        });
        assertThat(TestEngine.stored()).as("stored").isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void refusedAlsoWhenNobodyAskedBefore(Attack attack) {
        var before = TestEngine.stored();
        assertThatThrownBy(() -> deploy(locked.engine, attack)).isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> locked.models.publish("panel", "hostile", attack.model())).isInstanceOf(ModelRefused.class);
        assertThat(TestEngine.stored()).as("stored").isEqualTo(before);
    }

    /** What slipped through the gate would still find nothing to call. The shell is the gate's alone. */
    @ParameterizedTest
    @MethodSource("attacksThatWork")
    void secondLockAloneRunsNothing(Attack attack) {
        if (!attack.name().equals("shell")) {
            provoke(withoutGate.engine, attack);
        }
    }

    @Test
    void secondLockAloneMakesNoClasses() {
        attacks().stream().filter(attack -> attack.reason().contains("class") && !attack.name().startsWith("form handler"))
                .forEach(attack -> provoke(withoutGate.engine, attack));
    }

    /** Otherwise the tests above would prove nothing. */
    @ParameterizedTest
    @MethodSource("attacksThatWork")
    void anEngineAsItComesRunsIt(Attack attack) throws IOException {
        provoke(unprotected, attack);
        assertThat(Files.deleteIfExists(marker)).as("the command ran").isTrue();
    }

    @Test
    void anEngineAsItComesMakesClassesAndAsksOutside() {
        attacks().stream().filter(attack -> attack.name().startsWith("form handler")).forEach(attack -> provoke(unprotected, attack));
        assertThat(Probe.MADE.getAndSet(0)).isPositive();
        attacks().stream().filter(attack -> attack.name().startsWith("schema from elsewhere")).forEach(attack -> provoke(unprotected, attack));
        assertThat(CONTACTED.getAndSet(0)).isPositive();
    }

    @Test
    void keyOfAModelIsKept() {
        var before = TestEngine.stored();
        assertThatThrownBy(() -> locked.models.publish("panel", RouteContract.KEY, Attack.harmless()))
                .isInstanceOf(ModelRefused.class).hasMessageContaining("must keep its id");
        assertThat(TestEngine.stored()).isEqualTo(before);
    }

    @Test
    void schemaCannotBeSwitchedOff() {
        var parse = locked.configuration.getBpmnParseFactory().createBpmnParse(
                new BpmnParser(locked.configuration.getExpressionManager(), locked.configuration.getBpmnParseFactory()));
        parse.sourceInputStream(new ByteArrayInputStream(Attack.harmless())).setSchemaResource(null);
        assertThatThrownBy(parse::execute).isInstanceOf(ParseException.class).hasMessageContaining("always read against the schema");
    }

    /** CVE-2026-109432: an expression inside an or-query is evaluated although expressions in queries are switched off. */
    @Test
    void expressionInAnOrQuery() throws IOException {
        var touch = Attack.touch(marker);
        assertThatThrownBy(() -> locked.engine.getTaskService().createTaskQuery().or().taskAssigneeExpression(touch).taskName("x").endOr().list())
                .isInstanceOf(TreeBuilderException.class);
        assertThat(marker).doesNotExist();
        try {
            unprotected.getTaskService().createTaskQuery().or().taskAssigneeExpression(touch).taskName("x").endOr().list();
        } catch (RuntimeException e) {
            // the command ran before its result turned out not to be a name
        }
        assertThat(Files.deleteIfExists(marker)).as("an engine as it comes runs it").isTrue();
    }

    /** Stores and starts the model as far as the engine goes along. */
    private static void provoke(ProcessEngine engine, Attack attack) {
        String deployment = null;
        try {
            deployment = deploy(engine, attack);
            engine.getRuntimeService().startProcessInstanceByKey("hostile", "6f9619ff-8b86-4d01-b42d-00cf4fc964ff");
        } catch (RuntimeException e) {
            // refusing is what is hoped for; what matters is what ran
        }
        if (deployment == null) {
            return;
        }
        var tasks = engine.getTaskService().createTaskQuery().processDefinitionKey("hostile").list();
        tasks.forEach(task -> {
            try {
                engine.getFormService().getTaskFormData(task.getId());
            } catch (RuntimeException e) {
                // as above
            }
        });
        engine.getRepositoryService().deleteDeployment(deployment, true, true, true);
    }

    private static String deploy(ProcessEngine engine, Attack attack) {
        return engine.getRepositoryService().createDeployment().name(attack.name())
                .addInputStream("hostile.bpmn", new ByteArrayInputStream(attack.model())).deploy().getId();
    }
}
