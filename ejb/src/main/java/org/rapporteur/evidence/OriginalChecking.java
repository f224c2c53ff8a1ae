package org.rapporteur.evidence;

import static org.rapporteur.authority.Capability.READ_EXHIBIT;

import java.nio.file.Path;

import org.rapporteur.authority.Requires;
import org.rapporteur.identity.Caller;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Hashes originals again: on demand, before each is handed out, and every night. No transaction is held while a disk is read,
 * and what was found out stays written down although whoever asked is refused.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OriginalChecking {

    @Inject
    private Exhibits exhibits;
    @Inject
    private Vault vault;
    @Inject
    private Originals originals;
    @Inject
    private Caller caller;

    /** @return whether the bytes are those that were stored */
    @Requires(READ_EXHIBIT)
    public boolean check(ExhibitId id) {
        var sha256 = exhibits.find(id).orElseThrow().sha256();
        var intact = look(sha256);
        if (intact) {
            originals.checked(id, caller.id());
        }
        return intact;
    }

    /** @throws OriginalAltered after it was put on record */
    public Path verified(String sha256) {
        if (!look(sha256)) {
            throw new OriginalAltered(sha256);
        }
        return vault.path(sha256);
    }

    /** What was found is written down. */
    public boolean look(String sha256) {
        var intact = vault.intact(sha256);
        if (intact) {
            originals.intact(sha256);
        } else {
            originals.altered(sha256);
        }
        return intact;
    }
}
