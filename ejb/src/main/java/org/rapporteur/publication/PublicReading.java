package org.rapporteur.publication;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.rapporteur.evidence.Vault;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Page;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** What anyone may read without signing in. No gate stands here: only what was published can be reached from here. */
@Stateless
public class PublicReading {

    @Inject
    private Publications publications;
    @Inject
    private Vault vault;

    /** The newest first. */
    public Page<PublicationView> all(Page.Request part) {
        return publications.all(part);
    }

    /** @param path the symbol with hyphens for slashes */
    public PublicationView get(String path) {
        return Optional.of(path).filter(each -> each.indexOf('\0') < 0).flatMap(publications::find).orElseThrow(() -> new NotFound("publication"));
    }

    public byte[] pdf(String path) {
        return vault.verified(get(path).pdfHash());
    }

    /** The body of the page: an XHTML fragment of our own making, every word of people in it escaped. */
    public String page(String path) {
        return new String(vault.verified(get(path).pageHash()), StandardCharsets.UTF_8);
    }
}
