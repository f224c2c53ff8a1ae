package org.rapporteur.application;

import java.nio.file.Path;
import java.util.List;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The finished EAR with one more WAR, in which those tests run that must be within the server. Arquillian would deploy it anew for
 * each class, which takes longer than most of them: here the first deploys it for all, and it ends with the server.
 */
public final class OneDeployment implements LoadableExtension, DeploymentScenarioGenerator {

    private static final List<String> TESTS = List.of("application.DatasourceIT", "audit.RecordIT", "consensus.DecisionRoundsIT", "consensus.PositionTakingIT", "telling.ReminderIT", "workflow.DueDateIT");

    @Inject
    @ClassScoped
    private InstanceProducer<DeploymentScenario> ofClass;
    private DeploymentScenario made;
    private boolean deployed;

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(OneDeployment.class).service(DeploymentScenarioGenerator.class, OneDeployment.class);
    }

    @Override
    public List<DeploymentDescription> generate(TestClass any) {
        var application = Path.of(System.getProperty("rapporteur.home"), "rapporteur.ear").toFile();
        var war = ShrinkWrap.create(WebArchive.class, "tests.war").addClasses(NoSignIn.class, InsideReport.class, Rows.class).addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
        TESTS.forEach(test -> war.addClass("org.rapporteur." + test));
        return List.of(new DeploymentDescription("rapporteur", ShrinkWrap.createFromZipFile(EnterpriseArchive.class, application).addAsModule(Testable.archiveToTest(war))));
    }

    public void once(@Observes EventContext<GenerateDeployment> making) {
        if (made == null) {
            making.proceed();
            made = ofClass.get();
        } else {
            ofClass.set(made);
        }
    }

    public void onlyTheFirst(@Observes EventContext<DeployManagedDeployments> deploying) {
        if (!deployed) {
            deployed = true;
            deploying.proceed();
        }
    }

    public void never(@Observes EventContext<UnDeployManagedDeployments> undeploying) {
        // It is not told to anybody else.
    }
}
