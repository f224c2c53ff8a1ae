package org.rapporteur.archive;

import static org.rapporteur.authority.Capability.READ_ARCHIVE;

import java.util.List;

import org.rapporteur.authority.Requires;
import org.rapporteur.identity.Caller;
import org.rapporteur.shared.NotFound;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Whoever reads reports reads what is confirmed of the former ones. */
@Stateless
public class LegacyReading {

    @Inject
    private LegacyReports reports;
    @Inject
    private Caller caller;

    @Requires(READ_ARCHIVE)
    public List<LegacyReportView> all() {
        return reports.of(caller.person().mechanism());
    }

    @Requires(READ_ARCHIVE)
    public LegacyReportView get(LegacyReportId id) {
        return reports.find(caller.person().mechanism(), id).orElseThrow(() -> new NotFound("former-report"));
    }

    /** Those that are confirmed, by their numbers. */
    @Requires(READ_ARCHIVE)
    public List<LegacyParagraph> paragraphs(LegacyReportId id) {
        return reports.paragraphs(get(id).id()).stream().filter(LegacyParagraph::confirmed).toList();
    }
}
