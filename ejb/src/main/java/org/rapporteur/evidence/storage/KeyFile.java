package org.rapporteur.evidence.storage;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;

/** The file of the keys, at the start of the server: made where nothing was ever encrypted, and refused where it is not the one that things are encrypted with. */
public final class KeyFile {

    private static final Logger LOG = System.getLogger(KeyFile.class.getName());

    private KeyFile() {
    }

    /**
     * What it gives is on disk before anybody counts on it.
     *
     * @param age   after which new keys are made; null for never
     * @param known marks of the keys that the database counts on; none before anything was encrypted
     * @throws IOException in a sentence that the operator can act on
     */
    public static Keyring open(Path file, Period age, Collection<String> known, LocalDate today) throws IOException {
        if (!Files.exists(file)) {
            if (!known.isEmpty()) {
                throw new IOException("The key file " + file + " is missing, and originals are encrypted with it. Put it back from your backup, or name it by RAPPORTEUR_KEY_FILE.");
            }
            return made(file, Keyring.make(today));
        }
        var ring = read(file);
        if (!ring.marks().containsAll(known)) {
            throw new IOException("The key file " + file + " is not the one that originals are encrypted with. Put the newest back from your backup, or name it by RAPPORTEUR_KEY_FILE.");
        }
        return age == null || ring.since().plus(age).isAfter(today) ? ring : made(file, ring.renewed(today));
    }

    private static Keyring read(Path file) throws IOException {
        try {
            return Keyring.read(file);
        } catch (IOException e) {
            throw new IOException("The key file " + file + " cannot be used: " + e.getMessage() + ".");
        }
    }

    private static Keyring made(Path file, Keyring ring) throws IOException {
        try {
            ring.write(file);
        } catch (IOException e) {
            throw new IOException("The key file " + file + " cannot be written: " + e.getMessage());
        }
        LOG.log(Level.WARNING, "New keys were made in " + file + ". Copy this file to a safe place, apart from the backup of the data: without it no original can be opened.");
        return ring;
    }
}
