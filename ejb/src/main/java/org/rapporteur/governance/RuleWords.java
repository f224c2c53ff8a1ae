package org.rapporteur.governance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.rapporteur.governance.DecisionRule.Kind;
import org.rapporteur.governance.DecisionRule.Period;
import org.rapporteur.governance.DecisionRule.Share;
import org.rapporteur.shared.Said;

/** A rule in plain words, one sentence for each of its properties: the same wherever it applies. */
final class RuleWords {

    private final DecisionRule rule;
    private final UnaryOperator<String> names;

    RuleWords(DecisionRule rule, UnaryOperator<String> names) {
        this.rule = rule;
        this.names = names;
    }

    static Said name(Kind kind) {
        return Said.of(switch (kind) {
            case CONSENSUS -> "rule.consensus";
            case SILENCE -> "rule.silence";
            case NO_OBJECTION -> "rule.no-objection";
            case MAJORITY -> "rule.majority";
        });
    }

    List<Said> sentences() {
        var said = new ArrayList<Said>();
        said.add(switch (rule.kind()) {
            case CONSENSUS -> Said.of("rule.consensus.means");
            case SILENCE -> Said.of("rule.silence.means");
            case NO_OBJECTION -> Said.of("rule.no-objection.means");
            case MAJORITY -> majority(rule.share());
        });
        said.add(lasts(rule.period()));
        if (rule.period() != null || !rule.endsEarly()) {
            said.add(Said.of(!rule.endsEarly() ? "rule.not-early" : rule.kind() == Kind.MAJORITY ? "rule.early.majority" : "rule.early"));
        }
        said.add(Said.of(rule.kind() == Kind.MAJORITY ? "rule.objection.majority" : !rule.silent() ? "rule.objection.consensus"
                : rule.objectionEnds() ? "rule.objection.breaks" : "rule.objection.stands"));
        said.add(Said.of(!rule.holds() ? "rule.holds.none" : rule.period() == null ? "rule.holds.open-ended" : "rule.holds"));
        if (!rule.vetoes().isEmpty()) {
            said.add(Said.of("rule.vetoes", or(rule.vetoes().stream().map(names).toList())));
        }
        if (rule.quorum() != null) {
            said.add(Said.of("rule.quorum", rule.quorum()));
        }
        said.add(Said.of(rule.kind() != Kind.MAJORITY ? "rule.abstention" : rule.share().of() == Share.Of.VOTING ? "rule.abstention.voting" : "rule.abstention.members"));
        said.add(Said.of("rule.recusal"));
        switch (rule.failure().then()) {
            case DRAFTING -> said.add(Said.of("rule.failure.drafting"));
            case ISSUE_WITH_DISSENT -> said.add(Said.of("rule.failure.issue"));
            case ESCALATION -> {
                var body = rule.failure().to();
                said.add(Said.of("rule.failure.escalation", body.name(), body.members().size()));
                new RuleWords(body.rule(), names).sentences().forEach(each -> said.add(Said.of("rule.before-body", body.name(), each)));
            }
        }
        return said;
    }

    private static Said majority(Share share) {
        var part = part(share);
        return share.of() == Share.Of.VOTING ? share.moreThan() ? Said.of("rule.majority.more-than-voting", part) : Said.of("rule.majority.at-least-voting", part)
                : share.moreThan() ? Said.of("rule.majority.more-than-members", part) : Said.of("rule.majority.at-least-members", part);
    }

    private static Said part(Share share) {
        return switch (share.numerator() + "/" + share.denominator()) {
            case "1/2" -> Said.of("rule.share.half");
            case "2/3" -> Said.of("rule.share.two-thirds");
            case "3/4" -> Said.of("rule.share.three-quarters");
            default -> share.numerator() == share.denominator() ? Said.of("rule.share.all") : Said.of("rule.share.of", share.numerator(), share.denominator());
        };
    }

    private static Said lasts(Period period) {
        return period == null ? Said.of("rule.open-ended") : switch (period.unit()) {
            case HOURS -> Said.of("rule.lasts.hours", period.amount());
            case DAYS -> Said.of("rule.lasts.days", period.amount());
            case WORKING_DAYS -> Said.of("rule.lasts.working-days", period.amount());
        };
    }

    private static Said or(List<String> several) {
        return several.size() < 2 ? Said.row(several) : Said.of("rule.or", Said.row(several.subList(0, several.size() - 1)), several.get(several.size() - 1));
    }
}
