package org.rapporteur.application;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.function.Supplier;

/**
 * The application with all that an operator may put beside it: a mail server, ClamAV where it is installed, a bucket for the originals.
 * Its tests leave everything running.
 */
public final class Outfitted implements AutoCloseable {

    /** What ClamAV calls {@code Test.Virus}. */
    public static final byte[] VIRUS = "This is what the test calls a virus.".getBytes(StandardCharsets.UTF_8);

    private final Bucket bucket = Bucket.start();
    private final Clam clam = new Clam(VIRUS, "1M");
    private final Application application;
    private GreenMail mail = started(ServerSetupTest.SMTP.dynamicPort());

    Outfitted() {
        var settings = new HashMap<>(bucket.settings());
        settings.put("RAPPORTEUR_SMTP_URL", "smtp://127.0.0.1:" + mail.getSmtp().getPort());
        settings.put("RAPPORTEUR_MAIL_FROM", "rapporteur@example.org");
        if (Clam.isInstalled()) {
            clam.start();
            settings.put("RAPPORTEUR_CLAMD", clam.address());
        }
        application = Application.start(settings);
    }

    private static GreenMail started(ServerSetup setup) {
        var server = new GreenMail(setup);
        server.start();
        return server;
    }

    public Application application() {
        return application;
    }

    public Bucket bucket() {
        return bucket;
    }

    public Clam clam() {
        return clam;
    }

    /** What the mail server took since it was there. */
    public List<MimeMessage> mails() {
        return List.of(mail.getReceivedMessages());
    }

    public <T> T withoutMailServer(Supplier<T> meanwhile) {
        var port = mail.getSmtp().getPort();
        mail.stop();
        try {
            return meanwhile.get();
        } finally {
            mail = started(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        }
    }

    @Override
    public void close() {
        application.close();
        mail.stop();
        clam.close();
        bucket.close();
    }
}
