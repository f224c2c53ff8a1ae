package org.rapporteur.evidence;

import static org.rapporteur.authority.Capability.ADD_EXHIBIT;

import java.io.IOException;
import java.io.InputStream;

import org.rapporteur.authority.Requires;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** An expert hands in a file: the original is safe in the vault before anything is said of it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EvidenceIntake {

    /** Bytes; the server refuses larger requests before they come here. What is larger is handed in piece by piece, see {@link Uploading}. */
    public static final long LARGEST = 200L * 1024 * 1024;

    @Inject
    private Receiving receiving;

    /** @param firstOfItsBytes false where the mechanism holds the same bytes already, as another exhibit */
    public record Received(ExhibitView exhibit, boolean firstOfItsBytes) {
    }

    /** @throws Vault.TooLarge if the file has more than {@value #LARGEST} bytes */
    @Requires(ADD_EXHIBIT)
    public Received receive(NewExhibit told, InputStream bytes) throws IOException {
        return receiving.receive(Receiving.checked(told), bytes, LARGEST, null);
    }
}
