package org.rapporteur.telling;

import jakarta.mail.internet.MimeMessage;

/** An open way on which mails go out, one after the other. */
interface MailCarrier extends AutoCloseable {

    /** Whether the next mail can be handed over; asked before it is taken from the queue. */
    boolean alive();

    /**
     * Returns when the other side has taken the mail.
     *
     * @return what is true of it then
     * @throws MailRefused if it certainly has not
     * @throws MailInDoubt if nobody can say
     */
    MailStatus hand(String id, MimeMessage mail) throws MailRefused, MailInDoubt;

    @Override
    void close();

    /** There is no way to the mail server now; nothing was taken. */
    final class NotReached extends Exception {
        NotReached(String why, Throwable cause) {
            super(why, cause);
        }
    }

    final class MailRefused extends Exception {

        private final boolean forGood;

        MailRefused(String why, boolean forGood, Throwable cause) {
            super(why, cause);
            this.forGood = forGood;
        }

        /** Whether asking again would be of no use. */
        boolean forGood() {
            return forGood;
        }
    }

    final class MailInDoubt extends Exception {
        MailInDoubt(String why, Throwable cause) {
            super(why, cause);
        }
    }
}
