package org.rapporteur.telling;

import java.util.regex.Pattern;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;

/** A connection to the mail server. */
final class SmtpCarrier implements MailCarrier {

    /** A reply of the server that refuses: 4xx for now, 5xx for good. */
    private static final Pattern REFUSAL = Pattern.compile("([45])\\d\\d\\b.*");
    private static final int LONGEST_REASON = 500;

    private final Transport transport;

    private SmtpCarrier(Transport transport) {
        this.transport = transport;
    }

    static SmtpCarrier open(MailSettings settings) throws NotReached {
        try {
            var transport = Session.getInstance(settings.properties()).getTransport();
            transport.connect(settings.user(), settings.password());
            return new SmtpCarrier(transport);
        } catch (MessagingException e) {
            throw new NotReached(said(e), e);
        }
    }

    @Override
    public boolean alive() {
        return transport.isConnected();
    }

    /** One recipient each: a refusal of the address, of the sender or of the words is a refusal of the mail. */
    @Override
    public MailStatus hand(String id, MimeMessage mail) throws MailRefused, MailInDoubt {
        try {
            transport.sendMessage(mail, mail.getAllRecipients());
            return MailStatus.SENT;
        } catch (MessagingException e) {
            var refusal = REFUSAL.matcher(said(e));
            if (refusal.matches()) {
                throw new MailRefused(said(e), refusal.group(1).equals("5"), e);
            }
            throw new MailInDoubt(said(e), e);
        }
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException e) {
            // Everything was answered; how the server says goodbye changes nothing.
        }
    }

    /** What the server said, down to the innermost reason. */
    private static String said(MessagingException e) {
        Exception reason = e;
        while (reason instanceof MessagingException more && more.getNextException() != null) {
            reason = more.getNextException();
        }
        var words = String.valueOf(reason.getMessage()).replaceAll("\\s+", " ").strip();
        return words.length() > LONGEST_REASON ? words.substring(0, LONGEST_REASON) : words;
    }
}
