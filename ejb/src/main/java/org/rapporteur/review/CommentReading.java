package org.rapporteur.review;

import static org.rapporteur.authority.Capability.READ_COMMENTS;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rapporteur.authority.Requires;
import org.rapporteur.governance.Mechanisms;
import org.rapporteur.identity.Caller;
import org.rapporteur.report.OnReport;
import org.rapporteur.report.ParagraphChange;
import org.rapporteur.report.ReportId;
import org.rapporteur.report.ReportReading;
import org.rapporteur.report.ReportText;
import org.rapporteur.report.TextChange;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Page;
import org.rapporteur.workflow.StepType;
import org.rapporteur.workflow.StepWork;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Comments to read: by the paragraph, in parts of a long list, through another state's eyes. Each with as many statements for 3,000 as for 3. */
@Stateless
public class CommentReading {

    private static final int LONGEST_TEXT = 20_000;

    @Inject
    private Comments comments;
    @Inject
    private ReportReading reading;
    @Inject
    private Mechanisms mechanisms;
    @Inject
    private StepWork work;
    @Inject
    private Caller caller;

    /** @param paragraph null for the comments on the whole report */
    public record OnParagraph(ReportId report, UUID paragraph, Lens lens) implements OnReport {
    }

    public record Part(ReportId report, Lens lens, Page.Request page) implements OnReport {
    }

    public record Wording(ReportId report, UUID paragraph, String text) implements OnReport {
    }

    /** Everything the caller may read, in short. */
    @Requires(READ_COMMENTS)
    public List<CommentLine> lines(ReportId report) {
        return comments.lines(report, caller.person(), Lens.OWN);
    }

    @Requires(READ_COMMENTS)
    public List<CommentThread> on(OnParagraph asked) {
        seeing(asked.report(), asked.lens());
        return threads(asked.report(), comments.on(asked.report(), asked.paragraph(), caller.person(), asked.lens()), asked.lens());
    }

    @Requires(READ_COMMENTS)
    public CommentThread thread(ReportId report, CommentId comment) {
        var found = comments.visible(report, comment, caller.person()).orElseThrow(() -> new NotFound("comment"));
        return threads(report, List.of(found), Lens.OWN).get(0);
    }

    /**
     * A part of all, in the order of the text: those on the whole report first, then by paragraph, then those whose paragraph
     * is not in the newest version any more.
     */
    @Requires(READ_COMMENTS)
    public Page<CommentThread> part(Part asked) {
        seeing(asked.report(), asked.lens());
        var order = order(asked.report());
        var lines = comments.lines(asked.report(), caller.person(), asked.lens()).stream()
                .sorted(Comparator.comparingInt(line -> line.paragraph() == null ? 0 : order.getOrDefault(line.paragraph(), Integer.MAX_VALUE))).toList();
        var ids = lines.stream().skip(asked.page().offset()).limit(asked.page().size()).map(CommentLine::id).toList();
        var shown = comments.these(asked.report(), ids, caller.person(), asked.lens());
        return new Page<>(threads(asked.report(), shown, asked.lens()), asked.page().page(), asked.page().size(), lines.size());
    }

    private Map<UUID, Integer> order(ReportId report) {
        var view = reading.get(report);
        return view.version() == 0 ? Map.of()
                : reading.version(report, view.version()).paragraphs().collect(Collectors.toMap(ReportText.Paragraph::id, ReportText.Paragraph::number));
    }

    /** What waits in the caller's national room. */
    @Requires(READ_COMMENTS)
    public NationalRoom.Waiting room(ReportId report) {
        return caller.person().state() == null ? NationalRoom.Waiting.NOTHING : new NationalRoom.Waiting(threads(report, comments.room(report, caller.person()), Lens.OWN));
    }

    /** Whether the caller's state can still write to the review under way. */
    @Requires(READ_COMMENTS)
    public boolean writes(ReportId report) {
        return rules(report).writes();
    }

    /** How a paragraph of the newest version would change if it read so. */
    @Requires(READ_COMMENTS)
    public List<ParagraphChange.Run> preview(Wording wording) {
        InputWrong.check().that(wording.text() != null, "text", "review.wording-missing").optional(wording.text(), "text", LONGEST_TEXT).done();
        var now = reading.version(wording.report(), reading.get(wording.report()).version()).paragraphs().filter(each -> each.id().equals(wording.paragraph()))
                .findFirst().orElseThrow(() -> new NotFound("paragraph"));
        return TextChange.words(now.text(), wording.text());
    }

    private List<CommentThread> threads(ReportId report, List<CommentView> found, Lens lens) {
        var ids = found.stream().map(CommentView::id).toList();
        var through = lens.state() != null && !lens.state().equals(caller.person().state());
        var notes = through ? Map.<UUID, List<CommentThread.Note>>of() : comments.notes(ids, caller.person().state());
        var widenings = comments.widenings(ids);
        var rules = rules(report);
        return found.stream().map(each -> new CommentThread(each, notes.getOrDefault(each.id().uuid(), List.of()),
                widenings.getOrDefault(each.id().uuid(), List.of()), through ? Set.of() : rules.open(each))).toList();
    }

    private CommentRules rules(ReportId report) {
        var state = caller.person().state();
        return new CommentRules(caller.person(), reading.get(report).status(), state != null && work.owes(report, StepType.REVIEW, state));
    }

    private void seeing(ReportId report, Lens lens) {
        if (lens.state() != null && mechanisms.get(reading.get(report).mechanism()).members().stream().noneMatch(each -> each.state().equals(lens.state()))) {
            throw new InputWrong("as", "review.no-member", lens.state());
        }
    }
}
