package org.rapporteur.application;

import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The finished EAR with one more WAR, in which the given tests run. */
public final class Archives {

    private Archives() {
    }

    public static EnterpriseArchive applicationWith(Class<?>... tests) {
        var application = Path.of(System.getProperty("rapporteur.home"), "rapporteur.ear").toFile();
        var war = ShrinkWrap.create(WebArchive.class, "tests.war").addClass(NoSignIn.class).addClasses(tests).addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
        return ShrinkWrap.createFromZipFile(EnterpriseArchive.class, application).addAsModule(Testable.archiveToTest(war));
    }
}
