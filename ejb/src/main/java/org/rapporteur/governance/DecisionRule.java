package org.rapporteur.governance;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

import org.rapporteur.shared.Said;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How a text is agreed: part of a report type, copied into every decision when it is opened, so that a later change of the
 * profile never reaches a decision under way. Whoever recuses itself takes no part and lowers the denominator, under every rule.
 *
 * @param period        until when; null where the decision stays open, which only consensus can
 * @param objectionEnds under silence and no-objection: whether an objection ends the procedure at once; otherwise it stands
 *                      until the state withdraws it, and the text is not adopted if it still stands at the end
 * @param endsEarly     whether it ends before its period as soon as nothing that the others could say would change the outcome
 * @param share         what a majority needs; null under the other kinds
 * @param vetoes        the states whose objection alone prevents a majority
 * @param quorum        how many members must have been heard, recused ones not counted; null for none
 * @param holds         whether a member may put a hold, during which the clock stands still; they may where nothing is said of it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DecisionRule(Kind kind, Period period, boolean objectionEnds, boolean endsEarly, Share share, List<String> vetoes, Integer quorum,
                           Boolean holds, Failure failure) {

    /** All are heard and none stands in the way, however long that takes. */
    public static final DecisionRule CONSENSUS = new DecisionRule(Kind.CONSENSUS, null, false, true, null, null, null, null);

    /** Adopted when the period is over, unless a member stands in the way before; what all have agreed to waits no longer. */
    public static DecisionRule silence(Period period) {
        return new DecisionRule(period.unit() == Period.Unit.WORKING_DAYS ? Kind.NO_OBJECTION : Kind.SILENCE, period, true, true, null, null, null, null);
    }

    public enum Kind {
        /** Every member is heard and none stands in the way. */
        @JsonProperty("consensus") CONSENSUS,
        /** Adopted at an exact instant unless somebody stands in the way. */
        @JsonProperty("silence") SILENCE,
        /** The same, over working days of the mechanism. */
        @JsonProperty("no-objection") NO_OBJECTION,
        /** Enough agree. */
        @JsonProperty("majority") MAJORITY;

        /** "silence procedure" */
        public Said said() {
            return RuleWords.name(this);
        }
    }

    /** How long: hours by the clock, days of the calendar at the same time of day, or working days up to the closing hour. */
    public record Period(int amount, Unit unit) {

        public enum Unit {
            @JsonProperty("hours") HOURS,
            @JsonProperty("days") DAYS,
            @JsonProperty("working-days") WORKING_DAYS
        }

        /** The instant at which it is over: a full minute, so that what is printed is exact. */
        public Instant end(Instant from, WorkingCalendar calendar) {
            return switch (unit) {
                case HOURS -> fullMinute(from.plus(amount, ChronoUnit.HOURS));
                case DAYS -> fullMinute(from.atZone(calendar.zone()).plusDays(amount).toInstant());
                case WORKING_DAYS -> calendar.plusWorkingDays(from, amount);
            };
        }

        /**
         * The end of a period whose clock stood still: what was left of it follows. Of working days as many as lay after the day
         * on which it stopped, one at least; of other periods the very time. Never earlier than the end that it had.
         *
         * @param since when the clock stopped
         * @param end   when it would have been over
         * @param again when the clock runs again
         */
        public Instant runOn(Instant since, Instant end, Instant again, WorkingCalendar calendar) {
            var later = unit == Unit.WORKING_DAYS ? calendar.plusWorkingDays(again, workingDaysLeft(since, end, calendar)) : fullMinute(again.plus(Duration.between(since, end)));
            return later.isBefore(end) ? end : later;
        }

        /** How many working days a stopped clock leaves. */
        public int workingDaysLeft(Instant since, Instant end, WorkingCalendar calendar) {
            return Math.max(1, calendar.workingDaysBetween(since, end));
        }

        private static Instant fullMinute(Instant at) {
            var minute = at.truncatedTo(ChronoUnit.MINUTES);
            return minute.equals(at) ? at : minute.plus(1, ChronoUnit.MINUTES);
        }
    }

    /** At least {@code numerator} of {@code denominator}, or more than that where {@code moreThan}. */
    public record Share(int numerator, int denominator, boolean moreThan, Of of) {

        public enum Of {
            /** Those who agree or object: "present and voting". */
            @JsonProperty("voting") VOTING,
            /** All members but the recused. */
            @JsonProperty("members") MEMBERS
        }

        /** How many have to agree if so many count; one at least. */
        public int needed(int counted) {
            var exact = BigInteger.valueOf(counted).multiply(BigInteger.valueOf(numerator)).divideAndRemainder(BigInteger.valueOf(denominator));
            return Math.max(1, exact[0].intValueExact() + (moreThan || exact[1].signum() > 0 ? 1 : 0));
        }
    }

    /** What follows when the text is not adopted. {@code to} is the other body of an escalation, else null. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Failure(Then then, Body to) {

        public enum Then {
            /** Back to whoever answers comments. */
            @JsonProperty("drafting") DRAFTING,
            /** Another body decides on the same text, by its own rule. */
            @JsonProperty("escalation") ESCALATION,
            /** The text goes out with the objections on record and in print. */
            @JsonProperty("issue-with-dissent") ISSUE_WITH_DISSENT
        }
    }

    /** A group of members that decides by its own rule; what was said before it was asked does not count before it. */
    public record Body(String name, List<String> members, DecisionRule rule) {
    }

    /** One under which members may put holds. */
    public DecisionRule(Kind kind, Period period, boolean objectionEnds, boolean endsEarly, Share share, List<String> vetoes, Integer quorum, Failure failure) {
        this(kind, period, objectionEnds, endsEarly, share, vetoes, quorum, true, failure);
    }

    public DecisionRule {
        holds = holds == null || holds;
        vetoes = vetoes == null ? List.of() : List.copyOf(vetoes);
        failure = failure == null ? new Failure(Failure.Then.DRAFTING, null) : failure;
    }

    /** Silence and no-objection: whoever says nothing lets it pass. */
    public boolean silent() {
        return kind == Kind.SILENCE || kind == Kind.NO_OBJECTION;
    }

    /**
     * The rule in plain words, a sentence for each property.
     *
     * @param names gives the name of a state for its code
     */
    public List<Said> sentences(UnaryOperator<String> names) {
        return new RuleWords(this, names).sentences();
    }

    /** The parts that make no sense, by the names of their fields, for a mechanism of these members; empty if the rule can be used. */
    public List<String> wrong(Collection<String> members) {
        var wrong = new ArrayList<String>();
        mark(wrong, kind == null, "kind");
        mark(wrong, period == null ? kind != Kind.CONSENSUS : period.unit() == null || period.amount() < 1 || period.amount() > 1_000, "period");
        mark(wrong, period == null && !endsEarly, "endsEarly");
        mark(wrong, objectionEnds && !silent(), "objectionEnds");
        mark(wrong, (kind == Kind.MAJORITY) != (share != null) || share != null && (share.of() == null || share.numerator() < 1
                || share.denominator() < share.numerator() || share.moreThan() && share.numerator() == share.denominator()), "share");
        mark(wrong, !members.containsAll(vetoes) || !vetoes.isEmpty() && kind != Kind.MAJORITY, "vetoes");
        mark(wrong, quorum != null && (quorum < 1 || quorum > members.size()), "quorum");
        mark(wrong, failure.then() == null || (failure.then() == Failure.Then.ESCALATION) != (failure.to() != null), "failure");
        if (failure.to() != null) {
            var to = failure.to();
            mark(wrong, to.name() == null || to.name().isBlank(), "failure.name");
            mark(wrong, to.members() == null || to.members().isEmpty() || !members.containsAll(to.members()), "failure.members");
            if (to.rule() == null) {
                wrong.add("failure.rule");
            } else if (to.members() != null) {
                to.rule().wrong(to.members()).forEach(part -> wrong.add("failure.rule." + part));
            }
        }
        return wrong;
    }

    /** The same for those that remain when a member has left: it vetoes no more, and no quorum asks for more than there are. */
    DecisionRule withoutState(String state, int remaining) {
        var to = failure.to();
        var others = to == null ? null : to.members().stream().filter(each -> !each.equals(state)).toList();
        var then = to == null ? failure
                : others.isEmpty() ? new Failure(Failure.Then.DRAFTING, null)
                : new Failure(failure.then(), new Body(to.name(), others, to.rule().withoutState(state, others.size())));
        return new DecisionRule(kind, period, objectionEnds, endsEarly, share, vetoes.stream().filter(each -> !each.equals(state)).toList(),
                quorum == null ? null : Math.max(1, Math.min(quorum, remaining)), holds, then);
    }

    private static void mark(List<String> wrong, boolean is, String field) {
        if (is) {
            wrong.add(field);
        }
    }
}
