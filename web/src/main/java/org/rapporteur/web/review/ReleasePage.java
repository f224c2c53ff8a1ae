package org.rapporteur.web.review;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.rapporteur.report.ReportStatus;
import org.rapporteur.review.DraftReleasing;
import org.rapporteur.review.DraftReleasing.ReleaseDraft;
import org.rapporteur.review.SigningOff;
import org.rapporteur.review.SigningView;
import org.rapporteur.review.SigningView.Signature;
import org.rapporteur.web.report.ReportSeen;
import org.rapporteur.web.shell.Notes;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Where a refusal to sign stops a draft under its rule, the chair lets it go on or leaves it to the coordinator to return it. */
@Named
@RequestScoped
public class ReleasePage {

    @Inject
    private ReportSeen reportSeen;
    @Inject
    private SigningOff signing;
    @Inject
    private DraftReleasing releasing;
    @Inject
    private FacesContext faces;
    @Inject
    private Notes notes;
    @Inject
    private Texts texts;

    private Optional<SigningView> last;
    private Integer seen;
    private String reason;

    private Optional<SigningView> last() {
        if (last == null) {
            last = signing.last(reportSeen.getId());
        }
        return last;
    }

    /** Also while the form is being sent, so that its sender is told where the report has moved on. */
    public boolean isStopped() {
        return reportSeen.may("RELEASE_DRAFT") && (faces.isPostback()
                || reportSeen.getReport().status() == ReportStatus.CHECK && last().filter(each -> !each.goesOn()).isPresent());
    }

    public List<Signature> getSignatures() {
        return last().map(SigningView::signatures).orElse(List.of());
    }

    public String getRuleTitle() {
        return last().map(each -> texts.of("review.sign-off.rule", texts.say(each.rule()))).orElse(null);
    }

    public String getRule() {
        return last().map(each -> texts.say(each.rule().meaning())).orElse(null);
    }

    public void release() throws IOException {
        releasing.release(new ReleaseDraft(reportSeen.getId(), reason, getSeen()));
        notes.saved(texts.get("review.release.done"));
        faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + "/report?id=" + reportSeen.getId());
    }

    public Integer getSeen() {
        return seen == null ? reportSeen.getReport().revision() : seen;
    }

    public void setSeen(Integer seen) {
        this.seen = seen;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
