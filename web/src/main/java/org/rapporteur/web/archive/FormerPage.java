package org.rapporteur.web.archive;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.rapporteur.archive.LegacyParagraph;
import org.rapporteur.archive.LegacyReading;
import org.rapporteur.archive.LegacyReportId;
import org.rapporteur.archive.LegacyReportView;
import org.rapporteur.authority.Authority;
import org.rapporteur.authority.Capability;
import org.rapporteur.shared.NotFound;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What is confirmed of the report of a former panel ({@code ?id=}). */
@Named
@RequestScoped
public class FormerPage {

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private LegacyReading reading;
    @Inject
    private Authority authority;

    private LegacyReportView report;

    @PostConstruct
    void load() {
        try {
            report = reading.get(new LegacyReportId(UUID.fromString(parameters.getOrDefault("id", ""))));
        } catch (IllegalArgumentException e) {
            throw new NotFound("former-report");
        }
    }

    public LegacyReportView getReport() {
        return report;
    }

    public List<LegacyParagraph> getParagraphs() {
        return reading.paragraphs(report.id());
    }

    public boolean isChecking() {
        return authority.may(Capability.CHECK_ARCHIVE);
    }

    /** Whether its pages can be quoted from. */
    public boolean isQuoting() {
        return authority.may(Capability.DERIVE_EXHIBIT);
    }
}
