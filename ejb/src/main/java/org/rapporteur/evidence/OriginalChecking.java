package org.rapporteur.evidence;

import static org.rapporteur.authority.Capability.READ_EXHIBIT;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

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

    /**
     * A copy to read from.
     *
     * @throws OriginalAltered after it was put on record
     */
    public Vault.Plain verified(String sha256) {
        try {
            var plain = vault.plain(sha256);
            originals.intact(sha256);
            return plain;
        } catch (OriginalAltered altered) {
            originals.altered(sha256);
            throw altered;
        }
    }

    /**
     * Its bytes, to hand out.
     *
     * @throws OriginalAltered after it was put on record
     */
    public InputStream opened(String sha256) {
        if (!look(sha256)) {
            throw new OriginalAltered(sha256);
        }
        try {
            return vault.open(sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
