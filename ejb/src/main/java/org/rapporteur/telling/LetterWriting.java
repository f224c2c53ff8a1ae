package org.rapporteur.telling;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;
import java.util.Properties;

import org.rapporteur.shared.Said;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

/** Writes a letter as a mail: plain text, a neutral subject, nothing confidential. */
final class LetterWriting {

    /** One for all: making one looks through every library of the server. */
    private static final Session SESSION = Session.getInstance(new Properties());
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH);

    private LetterWriting() {
    }

    static MimeMessage write(Letter letter) throws MessagingException {
        var mail = new MimeMessage(SESSION) {
            /** Its own, so that a second copy of the same mail can be told for what it is. */
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + letter.id() + "@" + host(letter) + ">");
            }
        };
        mail.setFrom(person(letter.from(), "Rapporteur"));
        mail.setRecipient(Message.RecipientType.TO, person(letter.address(), letter.name()));
        mail.setSubject(subject(letter).toString(), "UTF-8");
        mail.setSentDate(Date.from(letter.at()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-Auto-Response-Suppress", "All");
        mail.setText(text(letter), "UTF-8");
        mail.saveChanges();
        return mail;
    }

    /** A name is what somebody typed: in a header it is one line of visible signs, or it would write headers of its own. */
    private static InternetAddress person(String address, String name) throws MessagingException {
        var strict = new InternetAddress(address, true);
        try {
            strict.setPersonal(name.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+", " ").strip(), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
        return strict;
    }

    private static String host(Letter letter) {
        return letter.portal().getHost() == null ? "rapporteur" : letter.portal().getHost();
    }

    static Said subject(Letter letter) {
        if (letter.digest()) {
            return Said.of("telling.subject-digest");
        }
        return switch (letter.items().get(0).kind()) {
            case DUTY -> Said.of("telling.subject-duty");
            case DUE_SOON, OVERDUE -> Said.of("telling.subject-reminder");
            default -> Said.of("telling.subject-news");
        };
    }

    static String text(Letter letter) {
        var text = new StringBuilder();
        for (var item : letter.items()) {
            text.append(item.words() == null ? KindWords.sentence(item.kind(), item.step()) : item.words()).append('\n');
            if (item.due() != null) {
                text.append(Said.of("telling.until", moment(item.due(), letter.zone(), letter.own()))).append('\n');
            }
            text.append(letter.portal()).append("/notice/").append(item.notice()).append("\n\n");
        }
        return text.append(Said.of("telling.after-signing-in")).append('\n')
                .append(Said.of("telling.yours-to-choose", letter.portal() + "/how-i-am-told")).append('\n').toString();
    }

    static String moment(Instant at, ZoneId zone, ZoneId own) {
        var said = in(zone, at);
        return own == null || at.atZone(own).toLocalDateTime().equals(at.atZone(zone).toLocalDateTime()) ? said : said + " (" + in(own, at) + ")";
    }

    private static String in(ZoneId zone, Instant at) {
        var name = zone.normalized().getId();
        return MOMENT.format(at.atZone(zone)) + " " + (name.equals("Z") || name.equals("UTC") ? "UTC" : name);
    }
}
