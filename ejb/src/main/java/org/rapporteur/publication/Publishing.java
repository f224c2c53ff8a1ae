package org.rapporteur.publication;

import static org.rapporteur.authority.Capability.PUBLISH;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

import org.rapporteur.authority.Requires;
import org.rapporteur.evidence.ExhibitFacts;
import org.rapporteur.evidence.Vault;
import org.rapporteur.governance.Mechanisms;
import org.rapporteur.governance.SymbolScheme;
import org.rapporteur.identity.Caller;
import org.rapporteur.publication.typesetting.PrintedReport;
import org.rapporteur.publication.typesetting.Typesetter;
import org.rapporteur.report.Circulating;
import org.rapporteur.report.OnReport;
import org.rapporteur.report.ReportId;
import org.rapporteur.report.ReportText;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.workflow.DutyId;
import org.rapporteur.workflow.StepType;
import org.rapporteur.workflow.StepWork;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** The secretariat gives the symbol and publishes the adopted version, and no other text. */
@Stateless
public class Publishing {

    private static final int LONGEST_SYMBOL = 60;
    private static final String ANNEX = "annex";
    private static final Set<String> PLACES = Set.of("footnotes", ANNEX);

    @Inject
    private Publications publications;
    @Inject
    private PrintCopy print;
    @Inject
    private Typesetter typesetter;
    @Inject
    private Vault vault;
    @Inject
    private Circulating reports;
    @Inject
    private ExhibitFacts exhibits;
    @Inject
    private Mechanisms mechanisms;
    @Inject
    private StepWork work;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<PublicationEvent> events;

    /** @param statements where those on a paragraph are printed: {@code footnotes}, or {@code annex}; null for footnotes */
    public record Publish(ReportId report, DutyId duty, String symbol, String statements, int seenRevision) implements OnReport {
    }

    /** @throws InputWrong if the symbol is none, or was given before */
    @Requires(PUBLISH)
    public PublicationView publish(Publish command) {
        var symbol = command.symbol() == null ? "" : command.symbol().strip();
        InputWrong.check().text(symbol, "symbol", LONGEST_SYMBOL, "publication.symbol-missing")
                .that(command.statements() == null || PLACES.contains(command.statements()), "statements", "publication.statements-rule").done();
        var publishing = work.take(command.report(), command.duty(), StepType.PUBLISH, command.seenRevision());
        publications.takeTurn();
        InputWrong.check()
                .that(SymbolScheme.isSymbol(symbol), "symbol",
                        "publication.symbol-rule", mechanisms.get(publishing.turn().mechanism()).symbolExample(clock.now()))
                .that(!publications.taken(symbol), "symbol", "publication.symbol-taken")
                .done();
        var now = clock.now();
        var copy = print.of(publishing.turn(), symbol, !ANNEX.equals(command.statements()), now);
        var publication = new PublicationView(symbol, publishing.turn().title(), copy.mechanism(), publishing.turn().version(), copy.contentHash(),
                copy.agreement(), keep(typesetter.pdf(copy), now), keep(page(copy), now), now);
        publications.add(command.report(), publication, caller.id().uuid());
        reports.publishAs(command.report(), symbol);
        exhibits.released(reports.version(command.report(), publishing.turn().version()).paragraphs().flatMap(each -> each.citations().stream()).map(ReportText.Citation::exhibit).collect(Collectors.toSet()), symbol);
        events.fire(new PublicationEvent(command.report(), publication));
        work.done(publishing, null);
        return publication;
    }

    private byte[] page(PrintedReport copy) {
        return typesetter.html(copy).getBytes(StandardCharsets.UTF_8);
    }

    private String keep(byte[] bytes, Instant now) {
        try {
            var stored = vault.store(new ByteArrayInputStream(bytes), Long.MAX_VALUE);
            publications.keepFile(stored.sha256(), stored.size(), now);
            return stored.sha256();
        } catch (IOException e) {
            throw new UncheckedIOException("The publication cannot be written", e);
        }
    }
}
