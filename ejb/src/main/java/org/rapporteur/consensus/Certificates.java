package org.rapporteur.consensus;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rapporteur.governance.Mechanisms;
import org.rapporteur.report.Circulating;
import org.rapporteur.report.Circulating.Turn;
import org.rapporteur.report.ReportId;
import org.rapporteur.report.ReportText;
import org.rapporteur.shared.Json;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Said;
import org.rapporteur.shared.Sha256;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Issues the certificate with the end of a decision, in its transaction, and keeps it to the byte. Not for pages: the use cases before it have the gate. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Certificates {

    @PersistenceContext
    private EntityManager database;
    @Inject
    private Circulating reports;
    @Inject
    private Mechanisms mechanisms;
    @Inject
    private Positions positions;

    /**
     * A certificate as it was issued.
     *
     * @param sha256 of {@code json}, in UTF-8
     * @param pdf    SHA-256 of its print, or null before it was printed
     */
    public record Issued(String json, String sha256, String pdf) {

        public Certificate certificate() {
            return Json.read(json, Certificate.class);
        }
    }

    void issue(Decision decision, DecisionView seen, Tally tally, Turn turn, Instant now) {
        var json = Json.write(certificate(decision, seen, tally, turn));
        database.flush();
        database.createNativeQuery("insert into decision_certificate (decision, json, sha256, issued_at) values (:decision, :json, :sha256, :now)")
                .setParameter("decision", decision.id().uuid()).setParameter("json", json).setParameter("sha256", Sha256.of(json)).setParameter("now", now).executeUpdate();
    }

    /** @throws NotFound if the report has no such decision, or it has not ended */
    @SuppressWarnings("unchecked")
    public Issued of(ReportId report, DecisionId decision) {
        List<Object[]> rows = database.createNativeQuery("select c.json, c.sha256, c.pdf_sha256 from decision_certificate c join decision d on d.id = c.decision where d.id = :id and d.report = :report for update of c")
                .setParameter("id", decision.uuid()).setParameter("report", report.uuid()).getResultList();
        return rows.stream().map(row -> new Issued((String) row[0], (String) row[1], (String) row[2])).findFirst().orElseThrow(() -> new NotFound("certificate"));
    }

    public void printed(DecisionId decision, String pdfSha256) {
        database.createNativeQuery("update decision_certificate set pdf_sha256 = :pdf where decision = :id and pdf_sha256 is null")
                .setParameter("id", decision.uuid()).setParameter("pdf", pdfSha256).executeUpdate();
    }

    private Certificate certificate(Decision decision, DecisionView seen, Tally tally, Turn turn) {
        var text = reports.version(turn.report(), decision.version());
        var numbers = text.paragraphs().collect(Collectors.toMap(ReportText.Paragraph::id, ReportText.Paragraph::number));
        var counting = tally.standing().values().stream().map(PositionView::id).collect(Collectors.toSet());
        return new Certificate(Certificate.FORMAT, decision.id().toString(), mechanisms.get(turn.mechanism()).name(), turn.report().toString(), text.title(),
                decision.version(), decision.contentHash(), decision.body(), seen.rule(), said(seen.sentences()), seen.members(), seen.openedAt(), seen.expiresAt(),
                seen.extensions(), seen.pauses(), seen.closedAt(), seen.outcome(), seen.ending(), seen.brokenBy(), why(decision, seen).toString(), tally.count(),
                said(new OutlookWords(decision, tally).arithmetic()),
                positions.on(turn.report()).stream().filter(each -> each.version() == decision.version() || counting.contains(each.id()))
                        .map(each -> position(each, decision, numbers, counting.contains(each.id()))).toList());
    }

    private static Certificate.Position position(PositionView p, Decision decision, Map<UUID, Integer> numbers, boolean counts) {
        var concerned = p.paragraphs().stream().map(numbers::get).filter(Objects::nonNull).sorted().toList();
        return new Certificate.Position(p.id().toString(), p.state(), p.stateName(), p.takenBy(), p.stance().key(), p.stance().said().toString(), p.version() == decision.version() ? null : p.version(), concerned,
                p.reason(), p.wouldResolve(), p.takenAt(), p.withdrawnAt(), p.held() == null ? null : p.held().until(), p.held() == null ? null : p.lapsed(), counts);
    }

    private static Said why(Decision decision, DecisionView seen) {
        return switch (decision.ending()) {
            case SETTLED -> Said.of("certificate.settled", Adoption.how(decision));
            case EXPIRY -> decision.outcome() == DecisionOutcome.ADOPTED ? Said.of("certificate.expiry.adopted", Adoption.how(decision)) : Said.of("certificate.expiry.not-adopted");
            case BROKEN -> Said.of("certificate.broken", seen.brokenBy());
            case TAKEN_BACK -> Said.of("certificate.taken-back");
        };
    }

    private static List<String> said(List<Said> sentences) {
        return sentences.stream().map(Said::toString).toList();
    }
}
