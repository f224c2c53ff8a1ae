package org.rapporteur.web.audit;

import java.util.Map;

import org.rapporteur.authority.Authority;
import org.rapporteur.authority.Capability;
import org.rapporteur.report.ReportReading;
import org.rapporteur.report.ReportView;
import org.rapporteur.shared.Page;
import org.rapporteur.web.shell.Paging;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The reports, each leading to its record. */
@Named
@RequestScoped
public class RecordPage {

    private static final int SIZE = 50;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private ReportReading reading;
    @Inject
    private Authority authority;

    private Page<ReportView> reports;

    public boolean isAllowed() {
        return authority.may(Capability.READ_RECORD);
    }

    public Page<ReportView> getReports() {
        if (reports == null) {
            reports = reading.list(Paging.of(parameters, SIZE));
        }
        return reports;
    }
}
