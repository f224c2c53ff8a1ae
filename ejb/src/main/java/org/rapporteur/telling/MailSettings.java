package org.rapporteur.telling;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Properties;

/**
 * The mail server, as the environment names it.
 *
 * @param tls      from the first byte on ({@code smtps})
 * @param startTls asked for and insisted on, except towards this machine itself
 * @param user     or null where the server asks for none
 */
record MailSettings(String host, int port, boolean tls, boolean startTls, String user, String password, String from) {

    private static final String SECONDS_TO_CONNECT = "20000";
    private static final String SECONDS_TO_ANSWER = "60000";

    /** @return null where the environment names no mail server */
    static MailSettings from(Map<String, String> environment) {
        var address = environment.get("RAPPORTEUR_SMTP_URL");
        if (address == null || address.isBlank()) {
            return null;
        }
        var url = url(address.strip());
        var tls = "smtps".equals(url.getScheme());
        if (!tls && !"smtp".equals(url.getScheme()) || url.getHost() == null) {
            throw wrong("RAPPORTEUR_SMTP_URL is written as smtp://host:587 or smtps://host:465");
        }
        var from = environment.get("RAPPORTEUR_MAIL_FROM");
        if (from == null || from.isBlank()) {
            throw wrong("RAPPORTEUR_MAIL_FROM has to name the address that mails come from, such as rapporteur@example.org");
        }
        var port = url.getPort() > 0 ? url.getPort() : tls ? 465 : 587;
        return new MailSettings(url.getHost(), port, tls, !tls && !isThisMachine(url.getHost()), blankToNull(environment.get("RAPPORTEUR_SMTP_USER")),
                environment.get("RAPPORTEUR_SMTP_PASSWORD"), from.strip());
    }

    Properties properties() {
        var properties = new Properties();
        var protocol = tls ? "smtps" : "smtp";
        properties.put("mail.transport.protocol", protocol);
        properties.put("mail." + protocol + ".host", host);
        properties.put("mail." + protocol + ".port", String.valueOf(port));
        properties.put("mail." + protocol + ".auth", String.valueOf(user != null));
        properties.put("mail." + protocol + ".connectiontimeout", SECONDS_TO_CONNECT);
        properties.put("mail." + protocol + ".timeout", SECONDS_TO_ANSWER);
        properties.put("mail." + protocol + ".writetimeout", SECONDS_TO_ANSWER);
        properties.put("mail." + protocol + ".ssl.checkserveridentity", "true");
        properties.put("mail.smtp.starttls.enable", String.valueOf(startTls));
        properties.put("mail.smtp.starttls.required", String.valueOf(startTls));
        return properties;
    }

    private static URI url(String address) {
        try {
            return URI.create(address);
        } catch (IllegalArgumentException e) {
            throw wrong("RAPPORTEUR_SMTP_URL cannot be read: " + e.getMessage());
        }
    }

    private static boolean isThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false; // said when it is tried
        }
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static IllegalStateException wrong(String why) {
        return new IllegalStateException(why);
    }
}
