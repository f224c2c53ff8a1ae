package org.rapporteur.web.report;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.rapporteur.authority.Authority;
import org.rapporteur.authority.Capability;
import org.rapporteur.consensus.Outlook;
import org.rapporteur.consensus.OutlookView;
import org.rapporteur.report.ReportId;
import org.rapporteur.report.ReportReading;
import org.rapporteur.report.ReportStatus;
import org.rapporteur.report.ReportText;
import org.rapporteur.report.ReportView;
import org.rapporteur.shared.NotFound;
import org.rapporteur.web.shell.Notes;
import org.rapporteur.web.shell.Stop;
import org.rapporteur.web.shell.Texts;
import org.rapporteur.workflow.DutyView;
import org.rapporteur.workflow.Inbox;
import org.rapporteur.workflow.RouteView;
import org.rapporteur.workflow.StepType;
import org.rapporteur.workflow.StepView;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The report that the page's address names ({@code ?id=…}), read once per request; what every page on a report shows above its work. */
@Named
@RequestScoped
public class ReportSeen {

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private ReportReading reading;
    @Inject
    private RouteView route;
    @Inject
    private Outlook outlook;
    @Inject
    private Inbox inbox;
    @Inject
    private Authority authority;
    @Inject
    private FacesContext faces;
    @Inject
    private Notes notes;
    @Inject
    private Texts texts;

    private final Map<Capability, Boolean> permitted = new EnumMap<>(Capability.class);
    private ReportView report;
    private ReportText text;
    private ReportText version;
    private List<Stop> stops;
    private OutlookView seenOutlook;
    private Optional<DutyView> duty;

    /** @throws NotFound if the address names none */
    public ReportId getId() {
        try {
            return ReportId.of(parameters.getOrDefault("id", ""));
        } catch (IllegalArgumentException e) {
            throw new NotFound("report");
        }
    }

    public ReportView getReport() {
        if (report == null) {
            report = reading.get(getId());
        }
        return report;
    }

    /** The working text for those who draft while it is being written; for everyone else the newest circulated version. */
    public ReportText getText() {
        if (text == null) {
            text = isWorkingText() ? reading.workingText(getId())
                    : getReport().version() == 0 ? new ReportText(getReport().title(), List.of()) : reading.version(getId(), getReport().version());
        }
        return text;
    }

    public boolean isWorkingText() {
        return may(Capability.READ_DRAFT.name()) && (getReport().status().editable() || getReport().version() == 0);
    }

    /** The circulated version, whatever is being written meanwhile. */
    public ReportText getVersion() {
        if (version == null) {
            version = reading.version(getId(), getReport().version());
        }
        return version;
    }

    public OutlookView getOutlook() {
        if (seenOutlook == null) {
            seenOutlook = outlook.of(getId());
        }
        return seenOutlook;
    }

    /** blocks where something stands in the way, agreed where it is adopted, else act. */
    public String getOutlookTone() {
        if (getReport().status() == ReportStatus.DECIDE && !getOutlook().blocks().isEmpty()) {
            return "blocks";
        }
        return getReport().status() == ReportStatus.PUBLISH || getReport().status() == ReportStatus.PUBLISHED ? "agreed" : "act";
    }

    public List<Stop> getStops() {
        if (stops == null) {
            stops = route.of(getId()).stream().map(this::drawn).toList();
        }
        return stops;
    }

    private Stop drawn(RouteView.Stop stop) {
        return switch (stop.progress()) {
            case PAST -> Stop.done(stop.name(), null);
            case AHEAD -> Stop.ahead(stop.name());
            case PRESENT -> Stop.now(stop.name(), detail(stop.detail()), stop.detail().due());
        };
    }

    private String detail(StepView step) {
        return step.type().ofMany() ? texts.of("report.heard", step.done(), step.owed()) : null;
    }

    /** The element of its workflow at which the report stands, or null. */
    public String getElement() {
        return route.drawing(getId()).here();
    }

    /** What the person owes on this report, or null. */
    public DutyView getDuty() {
        if (duty == null) {
            duty = inbox.mineOn(getId());
        }
        return duty.orElse(null);
    }

    /** The person's open duty of this type. Pages that complete a step ask for it when they are sent. */
    public DutyView duty(StepType type) {
        var mine = getDuty();
        return mine != null && mine.type().is(type) ? mine : null;
    }

    /** Where the person does what is owed. */
    public String getDutyAddress() {
        return address(getDuty().type(), getId());
    }

    /** The page of each kind of step. */
    public static String address(StepType type, ReportId report) {
        var page = switch (type) {
            case DRAFT -> "/report/draft";
            case SIGN_OFF -> "/review/sign-off";
            case CHECK -> "/review/check";
            case REVIEW -> "/review/comment";
            case ANSWER -> "/review/answer";
            case DECIDE, SILENCE -> "/consensus/decide";
            case TRANSLATE -> "/translation/translate";
            case RIGHT_OF_REPLY, COLLECT_INFORMATION -> "/letter/write";
            case FORM -> "/form/fill";
            case WAIT -> "/report";
            case PUBLISH -> "/publication/publish";
        };
        return page + "?id=" + report;
    }

    /** The running number of a paragraph in the text shown, or null where it is not in it. */
    public Integer numberOf(UUID paragraph) {
        return paragraph == null ? null : getText().paragraphs().filter(each -> each.id().equals(paragraph)).map(ReportText.Paragraph::number).findFirst().orElse(null);
    }

    /** Asked of the policy once per request: pages ask again with every paragraph. */
    public boolean may(String capability) {
        return permitted.computeIfAbsent(Capability.valueOf(capability), each -> authority.may(each, getId()));
    }

    /** A form that was shown is taken in even when the report has moved on since, so that its sender is told; the use case refuses. */
    public boolean standsAt(ReportStatus status) {
        return faces.isPostback() || getReport().status() == status;
    }

    /** Says that it is done, and shows the report at this tab. */
    public void done(String said, String tab) throws IOException {
        notes.saved(texts.get(said));
        faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + "/report?id=" + getId() + "&tab=" + tab);
    }
}
