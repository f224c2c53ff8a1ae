package org.rapporteur.consensus;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;

import org.rapporteur.governance.MechanismView;
import org.rapporteur.report.ReportId;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** When and how a text was adopted, as it is printed and told. */
@ApplicationScoped
public class Adoption {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    @PersistenceContext
    private EntityManager database;
    @Inject
    private Positions positions;

    /** The instant at which the decision was left as adopted; the report has to have come past it. */
    @SuppressWarnings("unchecked")
    public Optional<Instant> at(ReportId report) {
        return database.createNativeQuery("select closed_at from step where report = :report and type = 'decide' and closed_at is not null order by opened_at desc limit 1", Instant.class)
                .setParameter("report", report.uuid()).getResultStream().findFirst();
    }

    /** "Adopted by consensus on 21 November 2026: 9 states agreed (2 with comment), 1 abstained, 1 took no part." */
    public String sentence(ReportId report, int version, MechanismView mechanism) {
        var standing = Tally.of(mechanism.members(), positions.on(report), version).standing().values();
        var commented = count(standing, Stance.AGREED_WITH_COMMENT);
        var agreed = count(standing, Stance.AGREED) + commented;
        var parts = new ArrayList<String>();
        parts.add(agreed + (agreed == 1 ? " state" : " states") + " agreed" + (commented == 0 ? "" : " (" + commented + " with comment)"));
        if (count(standing, Stance.ABSTAINS) > 0) {
            parts.add(count(standing, Stance.ABSTAINS) + " abstained");
        }
        if (count(standing, Stance.RECUSED) > 0) {
            parts.add(count(standing, Stance.RECUSED) + " took no part");
        }
        return "Adopted by consensus on " + DAY.withZone(mechanism.zone()).format(at(report).orElseThrow()) + ": " + String.join(", ", parts) + ".";
    }

    private static long count(Iterable<PositionView> standing, Stance stance) {
        var count = 0;
        for (var position : standing) {
            count += position.stance() == stance ? 1 : 0;
        }
        return count;
    }
}
