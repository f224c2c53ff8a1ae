package org.rapporteur.web.audit;

import java.util.Map;

import org.rapporteur.audit.RecordEntry;
import org.rapporteur.audit.RecordReading;
import org.rapporteur.authority.Authority;
import org.rapporteur.authority.Capability;
import org.rapporteur.shared.Page;
import org.rapporteur.web.shell.Paging;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What is on the record and concerns no report. */
@Named
@RequestScoped
public class GeneralPage {

    private static final int SIZE = 50;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private RecordReading reading;
    @Inject
    private Authority authority;

    private Page<RecordEntry> record;

    public boolean isAllowed() {
        return authority.may(Capability.READ_GENERAL_RECORD);
    }

    public Page<RecordEntry> getRecord() {
        if (record == null) {
            record = reading.general(Paging.of(parameters, SIZE));
        }
        return record;
    }
}
