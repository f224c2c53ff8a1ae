package org.rapporteur.web.consensus;

import java.util.Map;

import org.rapporteur.consensus.Outlook;
import org.rapporteur.consensus.Outlook.IfDeleted;
import org.rapporteur.shared.Refusal;
import org.rapporteur.web.report.ReportSeen;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What would come of the decision without the paragraph whose number stands in the address: {@code ?without=31}. */
@Named
@RequestScoped
public class WhatIfSeen {

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private ReportSeen reportSeen;
    @Inject
    private Outlook outlook;
    @Inject
    private Texts texts;

    private String said;

    public String getWithout() {
        return parameters.get("without");
    }

    /** Null where nobody asked. */
    public String getSaid() {
        if (said == null && getWithout() != null && !getWithout().isBlank()) {
            said = answer(getWithout().strip());
        }
        return said;
    }

    /** It is asked by the way: an address that asks for what is not there still shows the report. */
    private String answer(String number) {
        try {
            return texts.say(outlook.of(new IfDeleted(reportSeen.getId(), number.matches("[0-9]{1,6}") ? Integer.parseInt(number) : 0)).said());
        } catch (Refusal refused) {
            return texts.say(refused.said());
        }
    }
}
