package org.rapporteur.web.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.rapporteur.audit.RecordEntry;
import org.rapporteur.audit.RecordReading;
import org.rapporteur.authority.Capability;
import org.rapporteur.governance.Mechanisms;
import org.rapporteur.report.Comparing;
import org.rapporteur.report.Comparing.VersionOf;
import org.rapporteur.report.ReportReading;
import org.rapporteur.report.ReportStatus;
import org.rapporteur.report.ReportText;
import org.rapporteur.report.VersionView;
import org.rapporteur.shared.Page;
import org.rapporteur.web.shell.Paging;
import org.rapporteur.web.shell.Texts;
import org.rapporteur.workflow.Inbox;
import org.rapporteur.workflow.ReportSubmission;
import org.rapporteur.workflow.StepType;
import org.rapporteur.workflow.StepView;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A report: its text, what changed, what was said of it, who agreed to what, and its record. {@code ?tab=} says which of them. */
@Named
@RequestScoped
public class ReportPage {

    private static final int RECORD_SIZE = 100;
    private static final String WORKING = "working";

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private ReportSeen reportSeen;
    @Inject
    private PositionsTab positionsTab;
    @Inject
    private ReportReading reading;
    @Inject
    private Comparing comparing;
    @Inject
    private RecordReading recordReading;
    @Inject
    private ReportSubmission submission;
    @Inject
    private Inbox inbox;
    @Inject
    private Mechanisms mechanisms;
    @Inject
    private Texts texts;

    private List<VersionView> versions;
    private List<TextSeen.Section> sections;
    private Page<RecordEntry> record;
    private StepView step;
    private boolean stepRead;

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
        return reportSeen.standsAt(ReportStatus.OPEN) && reportSeen.may(Capability.SUBMIT_REPORT.name());
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

    public void send() throws IOException {
        submission.submit(reportSeen.getId());
        reportSeen.done("report.sent", "text");
    }

    /* What explains it */

    public StepView getStep() {
        if (!stepRead) {
            step = inbox.step(reportSeen.getId()).orElse(null);
            stepRead = true;
        }
        return step;
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
            sections = TextSeen.of(shown(), positionsTab.getBlocks(), isWorkingTextAllowed() ? reading.lostQuotations(reportSeen.getId()) : Set.of(), texts);
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
}
