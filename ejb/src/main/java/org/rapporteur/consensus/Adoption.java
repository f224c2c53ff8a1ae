package org.rapporteur.consensus;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.rapporteur.governance.MechanismView;
import org.rapporteur.report.ReportId;
import org.rapporteur.shared.Said;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** When and how a text was adopted, as it is printed and told. */
@ApplicationScoped
public class Adoption {

    @Inject
    private Decisions decisions;
    @Inject
    private Deciding deciding;

    /** The instant at which the text was adopted; for a silence that is its expiry, to the second. */
    public Optional<Instant> at(ReportId report) {
        return decisions.newest(report).filter(decision -> decision.outcome() != null && decision.outcome().goesOut()).map(Decision::closedAt);
    }

    /** What stood in the way of a text that goes out all the same; nothing where it was adopted. */
    public List<PositionView> objections(ReportId report, String mechanism) {
        return decisions.newest(report).filter(decision -> decision.outcome() == DecisionOutcome.ISSUED_WITH_DISSENT)
                .map(decision -> deciding.tally(decision, mechanism).blocks()).orElse(List.of());
    }

    /** "Adopted by consensus on 21 November 2026: 9 states agreed (2 with comment), 1 abstained, 1 took no part." */
    public Said sentence(ReportId report, MechanismView mechanism) {
        var decision = decisions.newest(report).orElseThrow();
        var at = decision.closedAt().atZone(mechanism.zone());
        var voices = new OutlookWords(decision, deciding.tally(decision, mechanism.key())).voices();
        return decision.ending() == DecisionEnding.EXPIRY ? Said.of("adoption.at-its-end", how(decision), at, voices)
                : Said.of("adoption.sentence", how(decision), at.toLocalDate(), voices);
    }

    /** "Adopted by consensus": what all have agreed to needs no silence. */
    static Said how(Decision decision) {
        if (decision.outcome() == DecisionOutcome.ISSUED_WITH_DISSENT) {
            return Said.of("adoption.issued");
        }
        return Said.of(decision.rule().silent() && decision.ending() == DecisionEnding.SETTLED ? "adoption.consensus" : switch (decision.rule().kind()) {
            case CONSENSUS -> "adoption.consensus";
            case SILENCE -> "adoption.silence";
            case NO_OBJECTION -> "adoption.no-objection";
            case MAJORITY -> "adoption.majority";
        });
    }
}
