package org.rapporteur.telling;

import java.util.logging.Level;
import java.util.logging.Logger;

import org.rapporteur.telling.MailCarrier.MailInDoubt;
import org.rapporteur.telling.MailCarrier.MailRefused;
import org.rapporteur.telling.MailCarrier.NotReached;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;

/** Hands over what is due, one mail after the other on one connection. */
@ApplicationScoped
class Postman {

    private static final Logger LOG = Logger.getLogger(Postman.class.getName());

    @Inject
    private Posting posting;
    @Inject
    private Mailing mailing;

    void deliver() {
        if (!mailing.possible()) {
            return;
        }
        posting.giveUpWhatBrokeOff();
        if (!posting.anyDue()) {
            return;
        }
        try (var carrier = mailing.open()) {
            // Asked before the next is taken: a mail that is never begun is never in doubt.
            while (carrier.alive()) {
                var letter = posting.take();
                if (letter.isEmpty()) {
                    return;
                }
                hand(carrier, letter.get());
            }
        } catch (NotReached e) {
            LOG.log(Level.WARNING, "The mail server is not reached; mails wait: {0}", e.getMessage());
            posting.notReached(e.getMessage());
        }
    }

    private void hand(MailCarrier carrier, Letter letter) {
        try {
            posting.taken(letter.id(), carrier.hand(letter.id().toString(), LetterWriting.write(letter)));
        } catch (MailRefused e) {
            if (e.forGood()) {
                posting.refusedForGood(letter.id(), e.getMessage());
            } else {
                posting.refused(letter.id(), e.getMessage());
            }
        } catch (MailInDoubt e) {
            posting.inDoubt(letter.id(), e.getMessage());
        } catch (MessagingException e) {
            // It could not even be written: the address is none.
            posting.refusedForGood(letter.id(), e.getMessage());
        }
    }
}
