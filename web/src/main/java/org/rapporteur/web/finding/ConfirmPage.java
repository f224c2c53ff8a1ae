package org.rapporteur.web.finding;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.rapporteur.finding.DoubtView;
import org.rapporteur.finding.ParagraphConfirming;
import org.rapporteur.finding.ParagraphConfirming.ConfirmParagraph;
import org.rapporteur.shared.NotFound;
import org.rapporteur.web.report.ReportSeen;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Somebody with the authority to says that a paragraph ({@code ?paragraph=…}) holds although its evidence is in doubt. */
@Named
@RequestScoped
public class ConfirmPage {

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private ReportSeen reportSeen;
    @Inject
    private DoubtsSeen doubtsSeen;
    @Inject
    private ParagraphConfirming confirming;
    @Inject
    private Texts texts;

    private Integer seen;
    private String reason;

    private UUID paragraph() {
        try {
            return UUID.fromString(parameters.getOrDefault("paragraph", ""));
        } catch (IllegalArgumentException e) {
            throw new NotFound("paragraph");
        }
    }

    public List<DoubtView> getDoubts() {
        return doubtsSeen.of(paragraph());
    }

    public void confirm() throws IOException {
        confirming.confirm(new ConfirmParagraph(reportSeen.getId(), paragraph(), reason, seen == null ? 0 : seen));
        reportSeen.done("finding.confirm.confirmed", "text");
    }

    /** Also while it is being sent, so that its sender is told where nothing is in doubt any more. */
    public boolean isPossible() {
        return doubtsSeen.isMayConfirm() && (FacesContext.getCurrentInstance().isPostback() || !getDoubts().isEmpty());
    }

    public String getHeading() {
        return getDoubts().isEmpty() ? texts.get("finding.confirm.title") : texts.of("finding.coverage.number", getDoubts().get(0).number());
    }

    public Integer getSeen() {
        return seen == null && !getDoubts().isEmpty() ? Integer.valueOf(getDoubts().get(0).revision()) : seen;
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
