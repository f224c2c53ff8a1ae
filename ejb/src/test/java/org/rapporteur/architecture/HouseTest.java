package org.rapporteur.architecture;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import org.rapporteur.authority.Requires;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.Entity;

/** What protects the shape of the house; see docs/architecture.md. */
@AnalyzeClasses(packages = "org.rapporteur", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    @ArchTest
    static final ArchRule featuresDoNotGoInCircles = slices().matching("org.rapporteur.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theEngineIsElsewhere = noClasses().should().dependOnClassesThat().resideInAnyPackage("org.camunda..");

    @ArchTest
    static final ArchRule screensAreElsewhere = noClasses().should().dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "jakarta.ws.rs..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule entitiesStayInTheirFeature = classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule nobodyImportsTheRecord = noClasses().that().resideOutsideOfPackage("..audit..")
            .should().dependOnClassesThat().resideInAPackage("..audit..");

    /** It would be ignored silently on a CDI bean; the gate is the one way. */
    @ArchTest
    static final ArchRule oneGateForAuthority = noClasses().should().beAnnotatedWith(RolesAllowed.class);

    /** An interceptor sees calls from outside only: a guarded method that is not public, or not of an EJB, would be unguarded. */
    @ArchTest
    static final ArchRule guardedMethodsCanBeGuarded = methods().that().areAnnotatedWith(Requires.class)
            .should().bePublic().andShould().beDeclaredInClassesThat().areAnnotatedWith(Stateless.class);

    /** Of a session bean CDI sees public methods only; with any other observer the server refuses the whole application. */
    @ArchTest
    static final ArchRule observersOfSessionBeansArePublic = methods().that(observe()).and().areDeclaredInClassesThat(annotatedWith(Stateless.class).or(annotatedWith(Singleton.class))).should().bePublic();

    /** They would pass the gate by, and the server complains at each start. */
    @ArchTest
    static final ArchRule sessionBeansOfferNothingStatic = noMethods().that().arePublic().and().areStatic()
            .should().beDeclaredInClassesThat(annotatedWith(Stateless.class).or(annotatedWith(Singleton.class)));

    /** While the server starts a call of a session bean waits for all beans of the start, and one of them may wait for what is just being made. */
    @ArchTest
    static final ArchRule whatIsMadeOnceIsMadeWithoutSessionBeans = methods().that().areAnnotatedWith(PostConstruct.class).and().areDeclaredInClassesThat().areAnnotatedWith(ApplicationScoped.class)
            .should(callNoSessionBean());

    private static ArchCondition<JavaMethod> callNoSessionBean() {
        return new ArchCondition<>("call no session bean") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getMethodCallsFromSelf().stream().filter(call -> !call.getTargetOwner().equals(method.getOwner()))
                        .filter(call -> annotatedWith(Stateless.class).or(annotatedWith(Singleton.class)).test(call.getTargetOwner()))
                        .forEach(call -> events.add(SimpleConditionEvent.violated(call, call.getDescription())));
            }
        };
    }

    private static DescribedPredicate<JavaMethod> observe() {
        return DescribedPredicate.describe("observe", method -> method.getParameters().stream().anyMatch(parameter -> parameter.isAnnotatedWith(Observes.class)));
    }
}
