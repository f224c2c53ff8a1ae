package org.rapporteur.web.telling;

import org.rapporteur.telling.NoticeView;
import org.rapporteur.web.report.ReportSeen;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What a notice says and where it leads. */
@ApplicationScoped
public class NoticeWords {

    @Inject
    private Texts texts;

    /** Without the report's title. */
    public String sentence(NoticeView notice) {
        var owed = notice.step() == null ? "" : texts.get("work.owed." + notice.step());
        return switch (notice.kind()) {
            case DUTY -> owed;
            case DUE_SOON -> texts.of("notice.due-soon", owed);
            case OVERDUE -> texts.of("notice.overdue", owed);
            case DRAFT_STOPPED -> texts.get("notice.draft-stopped");
            case SIGN_AGAIN -> texts.of("notice.sign-again", notice.version());
            case CIRCULATED -> texts.of("notice.circulated", notice.version());
            case DECISION_OPENED -> texts.of("notice.decision-opened", notice.version());
            case DECISION_EXTENDED -> texts.of("notice.decision-extended", notice.version());
            case HOLD_PUT -> texts.of("notice.hold-put", notice.version());
            case HOLD_EXTENDED -> texts.of("notice.hold-extended", notice.version());
            case HOLD_ENDED -> texts.of("notice.hold-ended", notice.version());
            case HOLD_RUNS_OUT -> texts.of("notice.hold-runs-out", notice.version());
            case ADOPTED -> texts.of("notice.adopted", notice.version());
            case ISSUED_WITH_DISSENT -> texts.of("notice.issued-with-dissent", notice.version());
            case ESCALATED -> texts.of("notice.escalated", notice.version());
            case NOT_ADOPTED -> texts.of("notice.not-adopted", notice.version());
            case TAKEN_BACK -> texts.of("notice.taken-back", notice.version());
            case CLASS_CHALLENGED -> texts.of("notice.class-challenged", notice.version());
            case CLASS_SETTLED -> texts.of("notice.class-settled", notice.version());
            case COMMENTS_ANSWERED -> texts.of("notice.comments-answered", notice.version());
            case AUDIENCE_WIDENED -> texts.of("notice.audience-widened", notice.version());
            case COMMENTS_LEFT_BEHIND -> texts.of("notice.comments-left-behind", notice.version());
            case NOTIFIED -> notice.words();
            case SEARCH_NEWS -> texts.get("notice.search-news");
            case PUBLISHED -> texts.get("notice.published");
        };
    }

    public String withTitle(NoticeView notice) {
        return notice.title() == null ? sentence(notice) : texts.of("notice.with-title", sentence(notice), notice.title());
    }

    /** To the work that is owed, as long as it is; else to the report. */
    public static String address(NoticeView notice) {
        var owed = switch (notice.kind()) {
            case DUTY, DUE_SOON, OVERDUE -> !notice.settled();
            default -> false;
        };
        if (owed) {
            return ReportSeen.address(notice.step(), notice.report());
        }
        return switch (notice.kind()) {
            case SIGN_AGAIN -> "/review/sign-again?id=" + notice.report();
            case HOLD_RUNS_OUT -> "/consensus/holds?id=" + notice.report();
            case CLASS_CHALLENGED, CLASS_SETTLED -> "/change/classes?id=" + notice.report() + "&version=" + notice.version();
            case AUDIENCE_WIDENED, COMMENTS_LEFT_BEHIND -> "/report?id=" + notice.report() + "&tab=comments";
            case SEARCH_NEWS -> "/search?kept=" + notice.search();
            default -> "/report?id=" + notice.report();
        };
    }
}
