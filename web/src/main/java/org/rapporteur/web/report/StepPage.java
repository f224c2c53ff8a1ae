package org.rapporteur.web.report;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.rapporteur.report.ReportId;
import org.rapporteur.shared.WrongState;
import org.rapporteur.web.shell.Notes;
import org.rapporteur.web.shell.Texts;
import org.rapporteur.workflow.DutyView;
import org.rapporteur.workflow.StepType;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;

/**
 * What the pages that complete a step share: the duty that is owed there, and the revision of the report that the person saw
 * when the page was written, so that nobody answers to a text that has changed since.
 */
public abstract class StepPage {

    @Inject
    private ReportSeen reportSeen;
    @Inject
    private Notes notes;
    @Inject
    private Texts texts;

    private Integer seen;

    protected abstract StepType step();

    protected ReportId report() {
        return reportSeen.getId();
    }

    protected ReportSeen reportSeen() {
        return reportSeen;
    }

    /** Also while the page is being sent: a form that vanished in the meantime would be passed over in silence. */
    public boolean isOwed() {
        return reportSeen.duty(step()) != null || isSent();
    }

    protected static boolean isSent() {
        return FacesContext.getCurrentInstance().isPostback();
    }

    /** @throws WrongState if the person owes nothing here any more */
    protected DutyView duty() {
        var duty = reportSeen.duty(step());
        if (duty == null) {
            throw new WrongState("workflow.nothing-owed");
        }
        return duty;
    }

    /** The revision that the page was written from; what the browser sends back. */
    public Integer getSeen() {
        return seen == null ? reportSeen.getReport().revision() : seen;
    }

    public void setSeen(Integer seen) {
        this.seen = seen;
    }

    /** Says that it is done, unless that was said already, and leads to a page of the portal. */
    protected void doneAndOnTo(String said, String address) {
        if (said != null) {
            notes.saved(texts.get(said));
        }
        try {
            var external = FacesContext.getCurrentInstance().getExternalContext();
            external.redirect(external.getRequestContextPath() + address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    protected void doneAndBackToReport(String said) {
        doneAndOnTo(said, "/report?id=" + report());
    }
}
