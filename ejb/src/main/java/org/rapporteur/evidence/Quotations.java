package org.rapporteur.evidence;

import java.nio.charset.StandardCharsets;

import org.rapporteur.evidence.reading.PageText;
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
    private Withdrawals withdrawals;
    @Inject
    private Custody custody;
    @Inject
    private ExhibitStandings standings;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;

    /**
     * Words as they are quoted.
     *
     * @param toPage the page on which they end, or null where they do not run over to the next
     * @param near   where about in the page's text they begin, or null: they may stand there several times
     */
    public record Words(ExhibitId exhibit, int page, Integer toPage, String quote, Integer near) {
    }

    /**
     * White space and line ends do not count: a quotation may run over them. An exhibit without text (a scan, an encrypted
     * file) cannot be checked and may be quoted all the same.
     *
     * @return null where there is no text to find them in
     * @throws InputWrong at {@code exhibit}, {@code page}, {@code toPage} or {@code quote}
     */
    public QuotedPlace check(Words words, String mechanism) {
        var known = standings.of(words.exhibit()).filter(standing -> standing.mechanism().equals(mechanism)).isPresent();
        InputWrong.check().that(known, "exhibit", "evidence.no-exhibit").that(words.page() >= 1, "page", "evidence.pages-from-1")
                .that(words.toPage() == null || words.toPage() == words.page() + 1, "toPage", "evidence.next-page-at-most").done();
        InputWrong.check().that(withdrawals.of(words.exhibit()).isEmpty(), "exhibit", "evidence.withdrawn").done();
        var exhibit = exhibits.find(words.exhibit()).orElseThrow();
        QuotedPlace place = null;
        if (exhibit.status() == ExhibitStatus.READY) {
            var text = page(exhibit, words.page(), "page");
            var next = words.toPage() == null ? null : page(exhibit, words.toPage(), "toPage");
            place = place(text, next, words);
            if (place == null) {
                throw new InputWrong("quote", next == null ? "evidence.words-not-there" : "evidence.words-not-across", text.label());
            }
        }
        custody.touch(words.exhibit(), caller.id(), CustodyAct.QUOTED, words.toPage() == null ? Said.of("evidence.page", words.page()) : Said.of("evidence.two-pages", words.page(), words.toPage()), clock.now());
        return place;
    }

    private PageText page(ExhibitView exhibit, int number, String field) {
        return exhibits.page(exhibit.id(), number).orElseThrow(() -> new InputWrong(field, "evidence.pages", exhibit.pages()));
    }

    /** Whether the words can be looked for at all, as the exhibit is read now. */
    public boolean readable(ExhibitId id) {
        return exhibits.find(id).filter(exhibit -> exhibit.status() == ExhibitStatus.READY).isPresent();
    }

    /** Where the words stand as the exhibit is read now; null where they do not. */
    public QuotedPlace find(Words words) {
        var text = exhibits.page(words.exhibit(), words.page()).orElse(null);
        var next = words.toPage() == null ? null : exhibits.page(words.exhibit(), words.toPage()).orElse(null);
        return text == null || words.toPage() != null && next == null ? null : place(text, next, words);
    }

    private static QuotedPlace place(PageText text, PageText next, Words words) {
        var page = Squeezed.of(text.text());
        var span = next == null ? page.find(words.quote(), words.near() == null ? 0 : words.near()) : page.findAcross(Squeezed.of(next.text()), words.quote());
        return span == null ? null : new QuotedPlace(span.from(), span.to(), hash(text), next == null ? null : hash(next));
    }

    private static String hash(PageText page) {
        return Sha256.of(page.text().getBytes(StandardCharsets.UTF_8));
    }
}
