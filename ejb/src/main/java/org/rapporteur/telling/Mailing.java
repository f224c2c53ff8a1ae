package org.rapporteur.telling;

import java.nio.file.Path;

import org.rapporteur.shared.Settings;
import org.rapporteur.telling.MailCarrier.NotReached;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;

/** By what way this installation sends mail: through the server that the environment names, into files as a demonstration, or not at all. */
@ApplicationScoped
class Mailing {

    private static final String DEMONSTRATION_SENDER = "rapporteur@example.org";

    private MailSettings settings;

    /** @throws IllegalStateException if the environment names a mail server in a way that cannot be read: better not to start than to send nothing */
    @PostConstruct
    void look() {
        settings = MailSettings.from(System.getenv());
    }

    boolean possible() {
        return settings != null || Settings.demonstration();
    }

    MailCarrier open() throws NotReached {
        return settings == null ? new FileCarrier(folder()) : SmtpCarrier.open(settings);
    }

    String from() {
        return settings == null ? DEMONSTRATION_SENDER : settings.from();
    }

    MailWay way() {
        return settings != null ? new MailWay(MailWay.Kind.SERVER, settings.host() + ":" + settings.port())
                : possible() ? new MailWay(MailWay.Kind.FILES, folder().toString()) : new MailWay(MailWay.Kind.NONE, "");
    }

    private static Path folder() {
        return Settings.dataFolder().resolve("mail");
    }
}
