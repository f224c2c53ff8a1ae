package org.rapporteur.web.review;

import org.rapporteur.authority.Capability;
import org.rapporteur.shared.NotFound;
import org.rapporteur.web.report.ReportSeen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The comments on one paragraph as a page of their own; pages with the text take the panel from it and put it beside the paragraph. */
@Named
@RequestScoped
public class ThreadPage {

    @Inject
    private ReportSeen reportSeen;
    @Inject
    private ThreadSeen threadSeen;

    /** @throws NotFound where the address names no paragraph of the text, or nothing was circulated yet */
    public boolean isShown() {
        if (!threadSeen.isOpen() || !reportSeen.may(Capability.READ_COMMENTS.name())) {
            throw new NotFound("paragraph");
        }
        return true;
    }
}
