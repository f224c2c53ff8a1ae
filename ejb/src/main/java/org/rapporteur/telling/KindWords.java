package org.rapporteur.telling;

import org.rapporteur.shared.Said;
import org.rapporteur.workflow.StepType;

/** What kind of thing is told, in words that everybody may read who happens on them. */
final class KindWords {

    private KindWords() {
    }

    static Said sentence(NoticeKind kind, StepType step) {
        return switch (kind) {
            case DUTY -> owed(step);
            case DUE_SOON -> Said.of("telling.due-soon", owed(step));
            case OVERDUE -> Said.of("telling.overdue", owed(step));
            case DRAFT_STOPPED -> Said.of("telling.draft-stopped");
            case SIGN_AGAIN -> Said.of("telling.sign-again");
            case CIRCULATED -> Said.of("telling.circulated");
            case DECISION_OPENED -> Said.of("telling.decision-opened");
            case DECISION_EXTENDED -> Said.of("telling.decision-extended");
            case HOLD_RUNS_OUT -> Said.of("telling.hold-runs-out");
            case HOLD_PUT -> Said.of("telling.hold-put");
            case HOLD_EXTENDED -> Said.of("telling.hold-extended");
            case HOLD_ENDED -> Said.of("telling.hold-ended");
            // Which way it went is the states' matter, so no mail says it.
            case ADOPTED, ISSUED_WITH_DISSENT, ESCALATED, NOT_ADOPTED, TAKEN_BACK -> Said.of("telling.decision-ended");
            case CLASS_CHALLENGED -> Said.of("telling.class-challenged");
            case CLASS_SETTLED -> Said.of("telling.class-settled");
            case COMMENTS_ANSWERED -> Said.of("telling.comments-answered");
            case COMMENTS_LEFT_BEHIND -> Said.of("telling.comments-left-behind");
            case AUDIENCE_WIDENED -> Said.of("telling.audience-widened");
            case NOTIFIED -> Said.of("telling.notified");
            case SEARCH_NEWS -> Said.of("telling.search-news");
            case PUBLISHED -> Said.of("telling.published");
        };
    }

    static Said owed(StepType step) {
        return Said.of("telling.owed." + step.key());
    }
}
