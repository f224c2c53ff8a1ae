package org.rapporteur.web.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rapporteur.audit.RecordEntry;
import org.rapporteur.audit.RecordReading;
import org.rapporteur.authority.Capability;
import org.rapporteur.consensus.PositionId;
import org.rapporteur.consensus.DecisionReading;
import org.rapporteur.consensus.DecisionView;
import org.rapporteur.consensus.PositionTaking;
import org.rapporteur.consensus.PositionTaking.TakeBack;
import org.rapporteur.consensus.PositionTaking.WithdrawPosition;
import org.rapporteur.consensus.PositionView;
import org.rapporteur.consensus.RoundsReading;
import org.rapporteur.consensus.RoundsView;
import org.rapporteur.governance.Mechanisms;
import org.rapporteur.identity.Caller;
import org.rapporteur.report.Comparing;
import org.rapporteur.report.Comparing.VersionOf;
import org.rapporteur.report.ReportReading;
import org.rapporteur.report.ReportStatus;
import org.rapporteur.report.ReportText;
import org.rapporteur.report.VersionView;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.Page;
import org.rapporteur.web.shell.Notes;
import org.rapporteur.web.shell.Paging;
import org.rapporteur.web.shell.Texts;
import org.rapporteur.workflow.Inbox;
import org.rapporteur.workflow.ReportSubmission;
import org.rapporteur.workflow.StepType;
import org.rapporteur.workflow.StepView;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A report: its text, what changed, what was said of it, who agreed to what, and its record. {@code ?tab=} says which of them. */
@Named
@RequestScoped
public class ReportPage {

    private static final int RECORD_SIZE = 100;
    private static final int VERSIONS_BESIDE = 3;
    private static final String WORKING = "working";

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private ReportSeen reportSeen;
    @Inject
    private ReportReading reading;
    @Inject
    private Comparing comparing;
    @Inject
    private PositionTaking positionTaking;
    @Inject
    private DecisionReading decisionReading;
    @Inject
    private RoundsReading roundsReading;
    @Inject
    private RecordReading recordReading;
    @Inject
    private ReportSubmission submission;
    @Inject
    private Inbox inbox;
    @Inject
    private Mechanisms mechanisms;
    @Inject
    private Caller caller;
    @Inject
    private FacesContext faces;
    @Inject
    private Notes notes;
    @Inject
    private Texts texts;

    private List<VersionView> versions;
    private List<PositionView> positions;
    private List<DecisionView> decisions;
    private RoundsView rounds;
    private List<TextSeen.Section> sections;
    private Page<RecordEntry> record;
    private Map<UUID, Integer> numbers;
    private StepView step;
    private boolean stepRead;
    private Integer seenRevision;
    private String seenPosition;
    private String reason;

    /* The frame */

    public List<String> getTabs() {
        var tabs = new ArrayList<>(List.of("text"));
        if (isCirculated()) {
            tabs.addAll(List.of("changes", "comments", "positions"));
        }
        tabs.add("route");
        if (reportSeen.may(Capability.READ_RECORD.name())) {
            tabs.add("record");
        }
        return tabs;
    }

    public String getTab() {
        var asked = parameters.getOrDefault("tab", "text");
        return getTabs().contains(asked) ? asked : "text";
    }

    public String tabName(String tab) {
        return texts.get("report.tab." + tab);
    }

    public boolean isCirculated() {
        return reportSeen.getReport().version() > 0;
    }

    public String getHere() {
        var report = reportSeen.getReport();
        return report.symbol() == null ? report.title() : report.symbol();
    }

    public boolean isToSend() {
        return standsAt(ReportStatus.OPEN) && reportSeen.may(Capability.SUBMIT_REPORT.name());
    }

    /** Drafters go on writing; whoever owes the draft has that as the main act instead. */
    public boolean isToDraft() {
        return reportSeen.getReport().status().editable() && reportSeen.may(Capability.DRAFT.name()) && reportSeen.duty(StepType.DRAFT) == null;
    }

    /** Whoever may comment but not submit has the page for it all the same. */
    public boolean isToComment() {
        return reportSeen.getReport().status() == ReportStatus.REVIEW && reportSeen.may(Capability.COMMENT.name()) && reportSeen.getDuty() == null;
    }

    /** Each paragraph leads to commenting on it. */
    public boolean isCommenting() {
        return getShownVersion() == reportSeen.getReport().version() && reportSeen.getReport().status() == ReportStatus.REVIEW && reportSeen.may(Capability.COMMENT.name());
    }

    public String getPublication() {
        var symbol = reportSeen.getReport().symbol();
        return symbol == null ? null : "/publication?symbol=" + symbol.replaceAll("[/ ]", "-");
    }

    /** A form that was shown is taken in even when the report has moved on since, so that its sender is told; the use case refuses. */
    private boolean standsAt(ReportStatus status) {
        return faces.isPostback() || reportSeen.getReport().status() == status;
    }

    public void send() throws IOException {
        submission.submit(reportSeen.getId());
        done("report.sent", "text");
    }

    private void done(String said, String tab) throws IOException {
        notes.saved(texts.get(said));
        faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + "/report?id=" + reportSeen.getId() + "&tab=" + tab);
    }

    /* What explains it */

    public StepView getStep() {
        if (!stepRead) {
            step = inbox.step(reportSeen.getId()).orElse(null);
            stepRead = true;
        }
        return step;
    }

    public Board getBoardBeside() {
        return board(VERSIONS_BESIDE);
    }

    public Board getBoard() {
        return board(Integer.MAX_VALUE / 2);
    }

    private Board board(int last) {
        if (rounds == null) {
            rounds = roundsReading.of(reportSeen.getId());
        }
        return Board.of(rounds, last, texts);
    }

    /** States are asked for positions, or have been. */
    public boolean isBoardShown() {
        return isCirculated() && (reportSeen.getReport().status().compareTo(ReportStatus.DECIDE) >= 0 || !getPositions().isEmpty());
    }

    public List<PositionView> getBlocks() {
        return reportSeen.getReport().status() == ReportStatus.DECIDE ? reportSeen.getOutlook().blocks() : List.of();
    }

    /** The newest decision where it is on the version that is read now; the others stand under the positions. */
    public DecisionView getDecision() {
        return reportSeen.getOutlook().decision();
    }

    /** Every decision, the newest first. */
    public List<DecisionView> getDecisions() {
        if (decisions == null) {
            decisions = decisionReading.on(reportSeen.getId());
        }
        return decisions;
    }

    public boolean isToExtend() {
        return getDecision() != null && getDecision().open() && getDecision().expiresAt() != null && reportSeen.may(Capability.EXTEND_DECISION.name());
    }

    public String blockTitle(PositionView block) {
        return texts.of("report.block." + block.stance(), block.stateName());
    }

    /* Text */

    public List<VersionView> getVersions() {
        if (versions == null) {
            versions = reading.versions(reportSeen.getId());
        }
        return versions;
    }

    public boolean isWorkingTextAllowed() {
        return reportSeen.may(Capability.READ_DRAFT.name());
    }

    /** The version shown, 0 for the working text. */
    public int getShownVersion() {
        var asked = parameters.getOrDefault("version", "");
        if (asked.equals(WORKING) && isWorkingTextAllowed()) {
            return 0;
        }
        if (asked.matches("[1-9][0-9]{0,5}") && Integer.parseInt(asked) <= reportSeen.getReport().version()) {
            return Integer.parseInt(asked);
        }
        return reportSeen.isWorkingText() ? 0 : reportSeen.getReport().version();
    }

    private ReportText shown() {
        var version = getShownVersion();
        if (version == 0) {
            return isWorkingTextAllowed() ? reading.workingText(reportSeen.getId()) : reportSeen.getText();
        }
        if (getTab().equals("text")) {
            comparing.opened(new VersionOf(reportSeen.getId(), version));
        }
        return reading.version(reportSeen.getId(), version);
    }

    public List<TextSeen.Section> getSections() {
        if (sections == null) {
            sections = TextSeen.of(shown(), getBlocks(), texts);
        }
        return sections;
    }

    public boolean isWithoutText() {
        return getSections().stream().allMatch(section -> section.paragraphs().isEmpty());
    }

    /** Nothing is circulated yet, and the person does not read drafts. */
    public boolean isHidden() {
        return getShownVersion() == 0 && !isWorkingTextAllowed();
    }

    /* Positions */

    public List<PositionView> getPositions() {
        if (positions == null) {
            positions = isCirculated() ? positionTaking.on(reportSeen.getId()) : List.of();
        }
        return positions;
    }

    public List<PositionView> getHistory() {
        var newestFirst = new ArrayList<>(getPositions());
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    public String tone(PositionView position) {
        return Tones.of(position.stance());
    }

    /** Such as "on paragraphs 3 and 14", by the numbers of the newest version; nothing for the whole text. */
    public String concerned(PositionView position) {
        if (position.paragraphs().isEmpty()) {
            return "";
        }
        if (numbers == null) {
            numbers = reportSeen.getVersion().paragraphs().collect(Collectors.toMap(ReportText.Paragraph::id, ReportText.Paragraph::number));
        }
        var found = position.paragraphs().stream().map(numbers::get).filter(number -> number != null).sorted().map(String::valueOf).toList();
        return found.isEmpty() ? texts.get("report.on-gone") : texts.of("report.on", found.size(), String.join(", ", found));
    }

    /** The position of the person's own state that stands, and that the person may withdraw; else null. */
    public PositionView getOwn() {
        if (reportSeen.getReport().status() != ReportStatus.DECIDE || !reportSeen.may(Capability.TAKE_POSITION.name())) {
            return null;
        }
        return reportSeen.getOutlook().board().stream().filter(seat -> seat.state().equals(caller.person().state()))
                .map(seat -> seat.position()).filter(position -> position != null).findFirst().orElse(null);
    }

    public boolean isToWithdraw() {
        return getOwn() != null || faces.isPostback() && reportSeen.may(Capability.TAKE_POSITION.name());
    }

    public String getWithdrawQuestion() {
        var own = getOwn();
        return own == null ? null : texts.of("report.withdraw-question", own.stateName(), texts.say(own.stance()), own.version(), own.contentHash().substring(0, 8));
    }

    public void withdraw() throws IOException {
        positionTaking.withdraw(new WithdrawPosition(reportSeen.getId(), new PositionId(UUID.fromString(seenPosition))));
        done("report.withdrawn", "positions");
    }

    public boolean isToTakeBack() {
        return standsAt(ReportStatus.DECIDE) && reportSeen.may(Capability.TAKE_BACK.name());
    }

    public void takeBack() throws IOException {
        positionTaking.takeBack(new TakeBack(reportSeen.getId(), reason, seenRevision));
        done("report.taken-back", "text");
    }

    /* Record */

    public Page<RecordEntry> getRecord() {
        if (record == null) {
            record = recordReading.of(reportSeen.getId(), Paging.of(parameters, RECORD_SIZE));
        }
        return record;
    }

    public String stateName(String state) {
        return mechanisms.stateName(reportSeen.getReport().mechanism(), state);
    }

    /* What the person saw, and typed */

    public Integer getSeenRevision() {
        return seenRevision == null ? Integer.valueOf(reportSeen.getReport().revision()) : seenRevision;
    }

    public void setSeenRevision(Integer seenRevision) {
        this.seenRevision = seenRevision;
    }

    public String getSeenPosition() {
        return seenPosition == null && getOwn() != null ? getOwn().id().toString() : seenPosition;
    }

    public void setSeenPosition(String seenPosition) {
        this.seenPosition = seenPosition;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
