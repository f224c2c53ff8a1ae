package org.rapporteur.web.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rapporteur.authority.Capability;
import org.rapporteur.consensus.DecisionReading;
import org.rapporteur.consensus.DecisionView;
import org.rapporteur.consensus.PositionId;
import org.rapporteur.consensus.PositionTaking;
import org.rapporteur.consensus.PositionTaking.TakeBack;
import org.rapporteur.consensus.PositionTaking.WithdrawPosition;
import org.rapporteur.consensus.PositionView;
import org.rapporteur.consensus.RoundsReading;
import org.rapporteur.consensus.RoundsView;
import org.rapporteur.identity.Caller;
import org.rapporteur.report.ReportStatus;
import org.rapporteur.report.ReportText;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Who agreed to which text, as it stands beside the report and under its positions: the board, the decisions, every position, and what the person can do about them. */
@Named
@RequestScoped
public class PositionsTab {

    private static final int VERSIONS_BESIDE = 3;

    @Inject
    private ReportSeen reportSeen;
    @Inject
    private PositionTaking positionTaking;
    @Inject
    private DecisionReading decisionReading;
    @Inject
    private RoundsReading roundsReading;
    @Inject
    private Caller caller;
    @Inject
    private FacesContext faces;
    @Inject
    private Texts texts;

    private List<PositionView> positions;
    private List<DecisionView> decisions;
    private RoundsView rounds;
    private Map<UUID, Integer> numbers;
    private Integer seenRevision;
    private String seenPosition;
    private String reason;

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
        return reportSeen.getReport().version() > 0 && (reportSeen.getReport().status().compareTo(ReportStatus.DECIDE) >= 0 || !getPositions().isEmpty());
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

    public List<PositionView> getPositions() {
        if (positions == null) {
            positions = reportSeen.getReport().version() > 0 ? positionTaking.on(reportSeen.getId()) : List.of();
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
        reportSeen.done("report.withdrawn", "positions");
    }

    public boolean isToTakeBack() {
        return reportSeen.standsAt(ReportStatus.DECIDE) && reportSeen.may(Capability.TAKE_BACK.name());
    }

    public void takeBack() throws IOException {
        positionTaking.takeBack(new TakeBack(reportSeen.getId(), reason, seenRevision));
        reportSeen.done("report.taken-back", "text");
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
