package org.rapporteur.processes;

import java.time.Instant;
import java.util.Date;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.rapporteur.report.ReportId;
import org.rapporteur.workflow.RouteListener;

/**
 * A period whose days are the mechanism's working days: the engine asks when it sets the timer, and the instant that it is
 * told is the timer's, the step's and the inbox's alike.
 */
record WorkingDays(int days, Supplier<RouteListener> listener) implements Expression {

    private static final Pattern WHOLE_DAYS = Pattern.compile("P(\\d{1,3})D");

    /** @return null if the period is no number of whole days */
    static WorkingDays of(String period, Supplier<RouteListener> listener) {
        var whole = WHOLE_DAYS.matcher(period.strip());
        return whole.matches() && Integer.parseInt(whole.group(1)) > 0 ? new WorkingDays(Integer.parseInt(whole.group(1)), listener) : null;
    }

    static boolean isWholeDays(String period) {
        return of(period, () -> null) != null;
    }

    @Override
    public Object getValue(VariableScope scope) {
        var report = ReportId.of(((DelegateExecution) scope).getProcessBusinessKey());
        Instant due = listener.get().afterWorkingDays(report, days);
        return Date.from(due);
    }

    @Override
    public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
        return getValue(scope);
    }

    @Override
    public void setValue(Object value, VariableScope scope) {
        throw new IllegalStateException("expressions cannot set anything");
    }

    @Override
    public void setValue(Object value, VariableScope scope, BaseDelegateExecution execution) {
        setValue(value, scope);
    }

    @Override
    public String getExpressionText() {
        return "%d working days".formatted(days);
    }

    @Override
    public boolean isLiteralText() {
        return false;
    }
}
