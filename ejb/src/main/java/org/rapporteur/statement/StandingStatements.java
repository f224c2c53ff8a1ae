package org.rapporteur.statement;

import java.util.List;

import org.rapporteur.report.ReportId;
import org.rapporteur.shared.Said;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** The statements that go out with a report. Not for pages: whoever publishes has passed the gate. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class StandingStatements {

    @Inject
    private Statements statements;

    /** Those that their authors have cleared and not withdrawn, in the order of their numbers. */
    public List<StatementView> of(ReportId report) {
        return statements.printed(report);
    }

    /** "Reservation of Japan, on paragraph 14". The number is null for the whole, 0 where the paragraph is gone. */
    public static Said on(Said what, Integer paragraph) {
        return paragraph == null ? Said.of("statement.on-whole", what) : paragraph == 0 ? Said.of("statement.on-gone", what) : Said.of("statement.on-paragraph", what, paragraph);
    }
}
