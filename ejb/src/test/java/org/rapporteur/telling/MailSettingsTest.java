package org.rapporteur.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The environment names a mail server, or none, or the server does not start: never a mail without encryption by mistake. */
class MailSettingsTest {

    private static MailSettings of(String url) {
        return MailSettings.from(Map.of("RAPPORTEUR_SMTP_URL", url, "RAPPORTEUR_MAIL_FROM", "rapporteur@example.org"));
    }

    @ParameterizedTest
    @CsvSource({"smtp://192.0.2.1, 192.0.2.1, 587, false, true", "smtp://192.0.2.1:25, 192.0.2.1, 25, false, true", "smtps://192.0.2.1, 192.0.2.1, 465, true, false",
        "smtp://127.0.0.1:2525, 127.0.0.1, 2525, false, false"})
    void howAServerIsNamed(String url, String host, int port, boolean tls, boolean startTls) {
        var settings = of(url);
        assertThat(settings.host()).isEqualTo(host);
        assertThat(settings.port()).isEqualTo(port);
        assertThat(settings.tls()).isEqualTo(tls);
        assertThat(settings.startTls()).isEqualTo(startTls);
        assertThat(settings.properties()).containsEntry("mail.smtp.starttls.required", String.valueOf(startTls));
    }

    @Test
    void noServer() {
        assertThat(MailSettings.from(Map.of())).isNull();
        assertThat(of(" ")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail.example.org", "http://mail.example.org", "smtp:", "smtp://a b"})
    void whatCannotBeReadIsSaid(String url) {
        assertThatThrownBy(() -> of(url)).isInstanceOf(IllegalStateException.class).hasMessageContaining("RAPPORTEUR_SMTP_URL");
    }

    @Test
    void mailsComeFromSomewhere() {
        assertThatThrownBy(() -> MailSettings.from(Map.of("RAPPORTEUR_SMTP_URL", "smtp://127.0.0.1"))).hasMessageContaining("RAPPORTEUR_MAIL_FROM");
    }
}
