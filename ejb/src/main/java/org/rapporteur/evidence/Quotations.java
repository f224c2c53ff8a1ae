package org.rapporteur.evidence;

import java.nio.charset.StandardCharsets;

import org.rapporteur.identity.Caller;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.Said;
import org.rapporteur.shared.Sha256;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Words that a report quotes have to stand on the page that it names. */
@ApplicationScoped
public class Quotations {

    @Inject
    private Exhibits exhibits;
    @Inject
    private Custody custody;
    @Inject
    private ExhibitStandings standings;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;

    /**
     * White space and line ends do not count: a quotation may run over them. An exhibit without text (a scan, an encrypted
     * file) cannot be checked and may be quoted all the same.
     *
     * @return the SHA-256 of the page's text, or null where there is none to check
     * @throws InputWrong at {@code exhibit}, {@code page} or {@code quote}
     */
    public String check(ExhibitId id, String mechanism, int page, String quote) {
        var known = standings.of(id).filter(standing -> standing.mechanism().equals(mechanism)).isPresent();
        InputWrong.check().that(known, "exhibit", "evidence.no-exhibit").that(page >= 1, "page", "evidence.pages-from-1").done();
        var exhibit = exhibits.find(id).orElseThrow();
        String hash = null;
        if (exhibit.status() == ExhibitStatus.READY) {
            var text = exhibits.page(id, page).orElseThrow(() -> new InputWrong("page", "evidence.pages", exhibit.pages()));
            if (!squeezed(text.text()).contains(squeezed(quote))) {
                throw new InputWrong("quote", "evidence.words-not-there", text.label());
            }
            hash = Sha256.of(text.text().getBytes(StandardCharsets.UTF_8));
        }
        custody.touch(id, caller.id(), CustodyAct.QUOTED, Said.of("evidence.page", page), clock.now());
        return hash;
    }

    /** Whether the words still stand on the page, or cannot be looked for. */
    public boolean stand(ExhibitId id, int page, String quote) {
        return exhibits.find(id).filter(exhibit -> exhibit.status() == ExhibitStatus.READY).isEmpty()
                || exhibits.page(id, page).filter(text -> squeezed(text.text()).contains(squeezed(quote))).isPresent();
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\p{Z}\\u00AD]+", "");
    }
}
