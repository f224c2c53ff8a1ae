package org.rapporteur.review;

import static org.rapporteur.authority.Capability.COMMENT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.rapporteur.authority.Requires;
import org.rapporteur.governance.Mechanisms;
import org.rapporteur.identity.Caller;
import org.rapporteur.report.Circulating;
import org.rapporteur.report.Circulating.Turn;
import org.rapporteur.report.OnReport;
import org.rapporteur.report.ReportId;
import org.rapporteur.report.ReportStatus;
import org.rapporteur.report.ReportText;
import org.rapporteur.review.Commenting.WriteComment;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Said;
import org.rapporteur.shared.WrongState;
import org.rapporteur.workflow.StepType;
import org.rapporteur.workflow.StepWork;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** What a delegation wrote offline comes into its national room as comments that are not submitted. A row that does not fit waits until somebody puts it right. */
@Stateless
public class OfflineWork {

    @Inject
    private OfflineRows rows;
    @Inject
    private Commenting commenting;
    @Inject
    private Comments comments;
    @Inject
    private StepWork steps;
    @Inject
    private Circulating reports;
    @Inject
    private Mechanisms mechanisms;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<ReviewEvent> events;

    /** {@code rows} as they stood in the file; see {@link OfflineImport}. */
    record TakeIn(ReportId report, String fileName, List<FilledForm.Row> rows) implements OnReport {
    }

    /** A row put right: {@code paragraph} as a number of the circulated version, or nothing for the whole report. */
    public record PutRight(ReportId report, UUID row, String paragraph, String type, String comment, String proposed) implements OnReport {
    }

    public record RowOf(ReportId report, UUID row) implements OnReport {
    }

    /** How many rows became comments, how many were there already, and how many wait. */
    public record TakenIn(int comments, int known, int waiting) {
    }

    /** The version that is under review, by the numbers that people write. */
    private record Circulated(Turn turn, Map<Integer, ReportText.Paragraph> byNumber, Function<Integer, Map<Integer, UUID>> older) {

        /** The paragraph of that number; where the form was made for an older version, the one that had the number then, if it is still there. */
        Optional<ReportText.Paragraph> paragraph(int version, int number) {
            if (version == 0 || version == turn.version()) {
                return Optional.ofNullable(byNumber.get(number));
            }
            var id = version > turn.version() ? null : older.apply(version).get(number);
            return byNumber.values().stream().filter(each -> each.id().equals(id)).findFirst();
        }
    }

    @Requires(COMMENT)
    public TakenIn takeIn(TakeIn command) {
        var circulated = underReview(command.report());
        var state = caller.person().state();
        if (!steps.owes(command.report(), StepType.REVIEW, state)) {
            throw new WrongState("review.submitted-already");
        }
        var known = new HashSet<>(comments.visible(command.report(), caller.person()).stream().filter(each -> each.state().equals(state) && !each.withdrawn())
                .map(each -> likeness(each.paragraph(), DispositionTable.said(each), each.proposedWording())).toList());
        var written = 0;
        var there = 0;
        var waiting = 0;
        for (var i = 0; i < command.rows().size(); i++) {
            var row = command.rows().get(i);
            var problems = problems(row, circulated);
            if (!problems.isEmpty()) {
                rows.add(command.report(), state, new OfflineRow(UUID.randomUUID(), command.fileName(), i + 1, row.member(), row.paragraph(), row.type(), row.comment(), row.proposed(), problems),
                        caller.id(), clock.now());
                waiting++;
            } else {
                var comment = comment(command.report(), row, circulated);
                if (known.add(likeness(comment.paragraph(), comment.text(), comment.proposedWording()))) {
                    // Not through Commenting, which looks for the paragraph in the version each time: nobody waits a minute for the report's turn.
                    comments.add(new CommentId(UUID.randomUUID()), circulated.turn().version(), state, caller.id().uuid(), comment, null, clock.now());
                    written++;
                } else {
                    there++;
                }
            }
        }
        events.fire(new ReviewEvent(command.report(), Said.of("act.brought-in-comments-written-offline"), circulated.turn().version(), state,
                Said.of("review.brought-in", Said.of("review.submitted-comments", written), waiting), Said.of("review.in-the-room"), state));
        return new TakenIn(written, there, waiting);
    }

    private static String likeness(UUID paragraph, String text, String proposed) {
        return paragraph + "\n" + text.strip() + "\n" + (proposed == null ? "" : proposed.strip());
    }

    private Circulated underReview(ReportId report) {
        var turn = reports.lock(report);
        if (turn.status() != ReportStatus.REVIEW) {
            throw new WrongState("review.not-under-review", turn.status());
        }
        var older = new HashMap<Integer, Map<Integer, UUID>>();
        return new Circulated(turn, reports.version(report, turn.version()).paragraphs().collect(Collectors.toMap(ReportText.Paragraph::number, each -> each)),
                version -> older.computeIfAbsent(version, number -> reports.version(report, number).paragraphs().collect(Collectors.toMap(ReportText.Paragraph::number, ReportText.Paragraph::id))));
    }

    private List<String> problems(FilledForm.Row row, Circulated circulated) {
        var problems = new ArrayList<String>();
        if (!row.member().isBlank() && !ownNames(circulated.turn().mechanism()).contains(row.member().strip().toLowerCase(Locale.ROOT))) {
            problems.add("member");
        }
        var place = FilledForm.place(row.paragraph());
        if (place.isEmpty() || place.get().number().isPresent() && circulated.paragraph(row.version(), place.get().number().getAsInt()).isEmpty()) {
            problems.add("paragraph");
        }
        if (FilledForm.type(row.type()).isEmpty()) {
            problems.add("type");
        }
        if (row.comment().length() > Commenting.LONGEST_TEXT - 100 || row.proposed().length() > Commenting.LONGEST_TEXT) {
            problems.add("comment");
        }
        return problems;
    }

    private Set<String> ownNames(String mechanism) {
        var state = caller.person().state();
        return Set.of(state.toLowerCase(Locale.ROOT), mechanisms.stateName(mechanism, state).toLowerCase(Locale.ROOT));
    }

    private WriteComment comment(ReportId report, FilledForm.Row row, Circulated circulated) {
        var place = FilledForm.place(row.paragraph()).orElseThrow();
        var paragraph = place.number().isPresent() ? circulated.paragraph(row.version(), place.number().getAsInt()).orElseThrow() : null;
        var text = row.comment().isBlank() ? Said.of("review.see-proposed").toString() : row.comment();
        // A wording is that of the paragraph; what is proposed for the report as a whole is said with the comment.
        var proposed = row.proposed().isBlank() ? null : row.proposed();
        return new WriteComment(report, paragraph == null ? null : paragraph.id(), null, FilledForm.type(row.type()).orElseThrow().key(),
                place.part().isEmpty() ? text : Said.of("review.on-part", place.part(), text).toString(),
                paragraph != null && paragraph.text().equals(proposed) ? null : proposed, Audience.DRAFTERS.key());
    }

    /** The rows of the own state that wait. */
    @Requires(COMMENT)
    public List<OfflineRow> waiting(ReportId report) {
        return rows.waiting(report, caller.person().state());
    }

    /** @throws InputWrong at the fields where the row still does not fit */
    @Requires(COMMENT)
    public CommentId putRight(PutRight command) {
        var circulated = underReview(command.report());
        var waiting = found(new RowOf(command.report(), command.row()));
        var row = new FilledForm.Row("", orEmpty(command.paragraph()), orEmpty(command.type()), orEmpty(command.comment()), orEmpty(command.proposed()), 0);
        var problems = problems(row, circulated);
        InputWrong.check()
                .that(!row.isEmpty(), "comment", "review.text-missing")
                .that(!problems.contains("paragraph"), "paragraph", "review.no-such-paragraph-for-row", circulated.turn().version())
                .that(!problems.contains("type"), "type", "review.type-missing")
                .that(!problems.contains("comment"), "comment", "shared.too-long", Commenting.LONGEST_TEXT)
                .done();
        var written = commenting.write(comment(command.report(), row, circulated));
        rows.settle(waiting.id(), written, caller.id(), clock.now());
        return written;
    }

    @Requires(COMMENT)
    public void drop(RowOf command) {
        var turn = reports.lock(command.report());
        var row = found(command);
        rows.settle(row.id(), null, caller.id(), clock.now());
        events.fire(new ReviewEvent(command.report(), Said.of("act.dropped-a-row-written-offline"), turn.version(), caller.person().state(), Said.of("review.row-of", row.place(), row.fileName()), null, caller.person().state()));
    }

    /** A dropped row waits again. */
    @Requires(COMMENT)
    public void restore(RowOf command) {
        var turn = reports.lock(command.report());
        if (!rows.restore(command.report(), caller.person().state(), command.row())) {
            throw new NotFound("row");
        }
        events.fire(new ReviewEvent(command.report(), Said.of("act.took-back-a-dropped-row"), turn.version(), caller.person().state(), null, null, caller.person().state()));
    }

    private OfflineRow found(RowOf row) {
        return rows.waiting(row.report(), caller.person().state(), row.row()).orElseThrow(() -> new NotFound("row"));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text.strip();
    }
}
