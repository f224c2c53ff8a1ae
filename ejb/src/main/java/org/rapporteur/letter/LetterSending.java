package org.rapporteur.letter;

import static org.rapporteur.authority.Capability.READ_LETTERS;
import static org.rapporteur.authority.Capability.WRITE_LETTER;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.rapporteur.authority.Requires;
import org.rapporteur.governance.Mechanisms;
import org.rapporteur.identity.Caller;
import org.rapporteur.report.Circulating.Turn;
import org.rapporteur.report.OnReport;
import org.rapporteur.report.ReportId;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.RuleRefuses;
import org.rapporteur.shared.Said;
import org.rapporteur.shared.WrongState;
import org.rapporteur.workflow.DutyId;
import org.rapporteur.workflow.DutyLookup;
import org.rapporteur.workflow.StepLapsed;
import org.rapporteur.workflow.StepType;
import org.rapporteur.workflow.StepWork;
import org.rapporteur.workflow.StepWork.Work;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Letters at a step that waits for what somebody outside says. The letter itself leaves the house on paper or by the mechanism's own
 * post; here stand its words, its last day and what came back, and the step is left when nothing is awaited any more.
 */
@Stateless
public class LetterSending {

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_TEXT = 10_000;

    @Inject
    private Letters letters;
    @Inject
    private StepWork work;
    @Inject
    private DutyLookup lookup;
    @Inject
    private Mechanisms mechanisms;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<LetterEvent> events;

    /** @param address may be blank; {@code due} is the last day for a reply */
    public record SendLetter(ReportId report, DutyId duty, String addressee, String address, String words, LocalDate due) implements OnReport {
    }

    /** @param reply needed unless none came, {@code reflected} (how the text reflects it) where a party named in the text replied */
    public record RecordReply(ReportId report, DutyId duty, LetterId letter, String outcome, String reply, String reflected) implements OnReport {
    }

    /** @param reason needed where no letter was sent */
    public record FinishLetters(ReportId report, DutyId duty, String reason, int seenRevision) implements OnReport {
    }

    public record OneLetter(ReportId report, LetterId letter) implements OnReport {
    }

    /** @throws InputWrong with every field that is missing, and where the day is over or after the end of the step */
    @Requires(WRITE_LETTER)
    public LetterId send(SendLetter command) {
        var writing = writing(command.report(), command.duty());
        var zone = mechanisms.get(writing.turn().mechanism()).zone();
        var last = work.due(command.report(), kind(command.duty())).map(end -> LocalDate.ofInstant(end, zone));
        var check = InputWrong.check()
                .text(command.addressee(), "addressee", LONGEST_NAME, "letter.addressee-missing").optional(command.address(), "address", LONGEST_NAME)
                .text(command.words(), "words", LONGEST_TEXT, "letter.words-missing").that(command.due() != null, "due", "letter.due-missing");
        if (command.due() != null) {
            check.that(!command.due().isBefore(LocalDate.ofInstant(clock.now(), zone)), "due", "letter.due-over");
            last.filter(end -> command.due().isAfter(end)).ifPresent(end -> check.that(false, "due", "letter.due-after-step", end));
        }
        check.done();
        var id = new LetterId(UUID.randomUUID());
        letters.add(id, command.report(), writing.step(), command.addressee().strip(), blankToNull(command.address()), command.words().strip(), command.due(), caller.id().uuid(), clock.now());
        fire(writing.turn(), Said.of("act.sent-a-letter"), Said.words(command.addressee().strip()), Said.of("letter.sent-until", command.due(), command.words().strip()));
        return id;
    }

    /** @throws WrongState if it is recorded already */
    @Requires(WRITE_LETTER)
    public void reply(RecordReply command) {
        var writing = writing(command.report(), command.duty());
        var letter = letters.get(command.report(), command.letter()).filter(each -> each.step().equals(writing.step())).orElseThrow(() -> new NotFound("letter"));
        var outcome = command.outcome() == null ? null : LetterOutcome.ofKey(command.outcome()).filter(LetterOutcome.of(letter.kind())::contains).orElse(null);
        var came = outcome != null && outcome != LetterOutcome.NONE;
        InputWrong.check().that(outcome != null, "outcome", "letter.outcome-missing")
                .that(!came || blankToNull(command.reply()) != null, "reply", "letter.reply-missing")
                .that(!came || letter.kind() != StepType.RIGHT_OF_REPLY || blankToNull(command.reflected()) != null, "reflected", "letter.reflected-missing")
                .optional(command.reply(), "reply", LONGEST_TEXT).optional(command.reflected(), "reflected", LONGEST_TEXT).done();
        if (!letter.open()) {
            throw new WrongState("letter.recorded-already", letter.addressee());
        }
        var reply = came ? command.reply().strip() : null;
        var reflected = came ? blankToNull(command.reflected()) : null;
        letters.answered(letter.id(), outcome, reply, reflected, caller.id().uuid(), clock.now());
        fire(writing.turn(), Said.of("act.recorded-what-came-back"), Said.words(letter.addressee()), !came ? outcome.said()
                : reflected == null ? Said.of("letter.came", outcome.said(), reply) : Said.of("letter.came-and-reflected", outcome.said(), reply, reflected));
    }

    /** @throws RuleRefuses while a reply is awaited */
    @Requires(WRITE_LETTER)
    public void finish(FinishLetters command) {
        var writing = work.take(command.report(), command.duty(), kind(command.duty()), command.seenRevision());
        var sent = letters.at(writing.step());
        var open = sent.stream().filter(LetterView::open).map(LetterView::addressee).toList();
        if (!open.isEmpty()) {
            throw new RuleRefuses("letter.awaited", Said.and(open));
        }
        InputWrong.check().that(!sent.isEmpty() || blankToNull(command.reason()) != null, "reason", "letter.reason-missing").optional(command.reason(), "reason", LONGEST_TEXT).done();
        if (sent.isEmpty()) {
            fire(writing.turn(), Said.of("act.sent-no-letter"), null, Said.words(command.reason().strip()));
        }
        work.done(writing, together(kind(command.duty()), sent).key());
    }

    /** What conditions read: one reply is a reply; information is in full when all of it came. */
    static LetterOutcome together(StepType kind, List<LetterView> sent) {
        if (sent.stream().allMatch(letter -> letter.outcome() == LetterOutcome.NONE)) {
            return LetterOutcome.NONE;
        }
        return kind == StepType.RIGHT_OF_REPLY ? LetterOutcome.REPLY
                : sent.stream().allMatch(letter -> letter.outcome() == LetterOutcome.FULL) ? LetterOutcome.FULL : LetterOutcome.PARTIAL;
    }

    @Requires(READ_LETTERS)
    public List<LetterView> on(ReportId report) {
        return letters.on(report);
    }

    /** As a Word document. */
    @Requires(READ_LETTERS)
    public byte[] file(OneLetter asked) {
        var letter = letters.get(asked.report(), asked.letter()).orElseThrow(() -> new NotFound("letter"));
        var mechanism = mechanisms.get(caller.person().mechanism());
        return LetterFile.of(letter, mechanism.name(), mechanism.zone());
    }

    /** The step's own time ran out: what had not come by then did not come. */
    public void lapsed(@Observes StepLapsed step) {
        if (step.type().asksOutside()) {
            letters.at(step.step()).stream().filter(LetterView::open).forEach(letter -> letters.answered(letter.id(), LetterOutcome.NONE, null, null, null, clock.now()));
        }
    }

    private Work writing(ReportId report, DutyId duty) {
        return work.owed(report, duty, kind(duty));
    }

    /** @throws WrongState if it is the duty of a step that sends no letters */
    private StepType kind(DutyId duty) {
        var type = lookup.of(duty).type();
        if (!type.asksOutside()) {
            throw new WrongState("workflow.other-kind", type.key());
        }
        return type;
    }

    private void fire(Turn turn, Said act, Said object, Said outcome) {
        events.fire(new LetterEvent(turn.report(), act, turn.version() == 0 ? null : turn.version(), object, outcome));
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
