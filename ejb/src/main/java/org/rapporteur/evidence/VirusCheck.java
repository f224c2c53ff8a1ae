package org.rapporteur.evidence;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

import org.rapporteur.evidence.reading.Note;
import org.rapporteur.evidence.reading.Remark;
import org.rapporteur.evidence.storage.Clamd;
import org.rapporteur.shared.Json;
import org.rapporteur.shared.Said;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Shows what comes in to ClamAV, where the installation names one. What it did not look at is not clean. */
@ApplicationScoped
class VirusCheck {

    private static final Logger LOG = System.getLogger(VirusCheck.class.getName());

    @Inject
    private Vault vault;

    private Clamd clamd;

    /** @param note why it is kept back, or null where it is not */
    record Verdict(ExhibitStatus status, Note note) {

        /** Nobody answered: the next file would fare no better. */
        boolean isAbsent() {
            return note != null && note.remark() == Remark.NO_VIRUS_CHECK;
        }

        /** As they are kept with the exhibit, or null. */
        String notes() {
            return note == null ? null : Json.write(List.of(note));
        }

        Said said() {
            return note == null ? null : Note.said(List.of(note));
        }
    }

    @PostConstruct
    void find() {
        clamd = Clamd.from(System.getenv());
    }

    Verdict look(Vault.Stored original) {
        if (clamd == null) {
            return new Verdict(ExhibitStatus.RECEIVED, null);
        }
        try (var bytes = vault.open(original.sha256())) {
            var answer = clamd.scan(bytes);
            return switch (answer.kind()) {
                case CLEAN -> new Verdict(ExhibitStatus.RECEIVED, null);
                case FOUND -> new Verdict(ExhibitStatus.QUARANTINED, Note.of(Remark.VIRUS_FOUND, answer.words()));
                case TOO_LARGE -> new Verdict(ExhibitStatus.UNCHECKED, Note.of(Remark.TOO_LARGE_FOR_THE_VIRUS_CHECK));
                case FAILED -> {
                    LOG.log(Level.WARNING, "ClamAV did not look at a file: " + answer.words());
                    yield new Verdict(ExhibitStatus.UNCHECKED, Note.of(Remark.NO_VIRUS_CHECK));
                }
            };
        } catch (IOException e) {
            LOG.log(Level.WARNING, "ClamAV at " + clamd + " does not answer: " + e.getMessage());
            return new Verdict(ExhibitStatus.UNCHECKED, Note.of(Remark.NO_VIRUS_CHECK));
        }
    }
}
