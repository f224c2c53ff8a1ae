package org.rapporteur.web.administration;

import java.util.Arrays;
import java.util.List;

import org.rapporteur.governance.DecisionRule;
import org.rapporteur.governance.DecisionRule.Failure;
import org.rapporteur.governance.DecisionRule.Failure.Then;
import org.rapporteur.governance.DecisionRule.Kind;
import org.rapporteur.governance.DecisionRule.Period;
import org.rapporteur.governance.DecisionRule.Period.Unit;
import org.rapporteur.governance.DecisionRule.Share;

/** A decision rule as it is filled in: everything may be missing, and what a kind has no use for is left out of the rule. */
public class RuleForm {

    private Kind kind = Kind.CONSENSUS;
    private Integer amount;
    private Unit unit = Unit.WORKING_DAYS;
    private boolean objectionEnds;
    private boolean endsEarly = true;
    private Integer numerator = 2;
    private Integer denominator = 3;
    private boolean moreThan;
    private Share.Of of = Share.Of.VOTING;
    private String[] vetoes = {};
    private Integer quorum;
    private boolean holds = true;
    private Then then = Then.DRAFTING;

    static RuleForm of(DecisionRule rule) {
        var form = new RuleForm();
        if (rule != null) {
            form.kind = rule.kind();
            form.amount = rule.period() == null ? null : rule.period().amount();
            form.unit = rule.period() == null ? form.unit : rule.period().unit();
            form.objectionEnds = rule.objectionEnds();
            form.endsEarly = rule.endsEarly();
            if (rule.share() != null) {
                form.numerator = rule.share().numerator();
                form.denominator = rule.share().denominator();
                form.moreThan = rule.share().moreThan();
                form.of = rule.share().of();
            }
            form.vetoes = rule.vetoes().toArray(String[]::new);
            form.quorum = rule.quorum();
            form.holds = rule.holds();
            form.then = rule.failure().then();
        }
        return form;
    }

    /** @param failure what follows, which for another body is chosen elsewhere on the page */
    DecisionRule rule(Failure failure) {
        var majority = kind == Kind.MAJORITY;
        var silent = kind == Kind.SILENCE || kind == Kind.NO_OBJECTION;
        return new DecisionRule(kind, amount == null ? null : new Period(amount, unit), silent && objectionEnds, endsEarly,
                majority && numerator != null && denominator != null ? new Share(numerator, denominator, moreThan, of) : null,
                majority ? Arrays.asList(vetoes) : List.of(), quorum, holds, failure);
    }

    public Kind getKind() {
        return kind;
    }

    public void setKind(Kind kind) {
        this.kind = kind;
    }

    public Integer getAmount() {
        return amount;
    }

    public void setAmount(Integer amount) {
        this.amount = amount;
    }

    public Unit getUnit() {
        return unit;
    }

    public void setUnit(Unit unit) {
        this.unit = unit;
    }

    public boolean isObjectionEnds() {
        return objectionEnds;
    }

    public void setObjectionEnds(boolean objectionEnds) {
        this.objectionEnds = objectionEnds;
    }

    public boolean isEndsEarly() {
        return endsEarly;
    }

    public void setEndsEarly(boolean endsEarly) {
        this.endsEarly = endsEarly;
    }

    public Integer getNumerator() {
        return numerator;
    }

    public void setNumerator(Integer numerator) {
        this.numerator = numerator;
    }

    public Integer getDenominator() {
        return denominator;
    }

    public void setDenominator(Integer denominator) {
        this.denominator = denominator;
    }

    public boolean isMoreThan() {
        return moreThan;
    }

    public void setMoreThan(boolean moreThan) {
        this.moreThan = moreThan;
    }

    public Share.Of getOf() {
        return of;
    }

    public void setOf(Share.Of of) {
        this.of = of;
    }

    public String[] getVetoes() {
        return vetoes;
    }

    public void setVetoes(String[] vetoes) {
        this.vetoes = vetoes == null ? new String[0] : vetoes;
    }

    public Integer getQuorum() {
        return quorum;
    }

    public void setQuorum(Integer quorum) {
        this.quorum = quorum;
    }

    public boolean isHolds() {
        return holds;
    }

    public void setHolds(boolean holds) {
        this.holds = holds;
    }

    public Then getThen() {
        return then;
    }

    public void setThen(Then then) {
        this.then = then;
    }
}
