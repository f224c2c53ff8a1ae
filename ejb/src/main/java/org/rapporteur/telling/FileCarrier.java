package org.rapporteur.telling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** The demonstration's way: each mail a file that any mail program opens; nothing leaves the machine. */
record FileCarrier(Path folder) implements MailCarrier {

    @Override
    public boolean alive() {
        return true;
    }

    /** Written whole or not at all, and under the same name however often. */
    @Override
    public MailStatus hand(String id, MimeMessage mail) throws MailRefused {
        try {
            Files.createDirectories(folder);
            var part = folder.resolve(id + ".part");
            try (var file = Files.newOutputStream(part)) {
                mail.writeTo(file);
            }
            Files.move(part, folder.resolve(id + ".eml"), StandardCopyOption.ATOMIC_MOVE);
            return MailStatus.FILED;
        } catch (IOException | MessagingException e) {
            throw new MailRefused(e.toString(), false, e);
        }
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
