package org.rapporteur.review;

import org.rapporteur.report.Circulating;
import org.rapporteur.report.Drafting;
import org.rapporteur.report.Drafting.WriteParagraph;
import org.rapporteur.report.ParagraphRevision;
import org.rapporteur.report.ReportId;
import org.rapporteur.report.ReportText;
import org.rapporteur.report.ThreeWay;
import org.rapporteur.review.Answering.WordingTaken;
import org.rapporteur.shared.RuleRefuses;
import org.rapporteur.shared.SomeoneWasFaster;
import org.rapporteur.shared.WrongState;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** A proposed wording was written on a circulated version; the text may have moved on since. What others changed meanwhile stays. */
@Dependent
class WordingTaking {

    @Inject
    private Circulating reports;
    @Inject
    private Drafting drafting;

    /**
     * @param text instead of the proposal, or null
     * @throws SomeoneWasFaster if the paragraph changed since {@code seenRevision}
     * @throws RuleRefuses      if others changed the same words since the comment was made
     */
    WordingTaken take(CommentView comment, ReportId report, String text, int seenRevision) {
        if (comment.paragraph() == null || comment.proposedWording() == null) {
            throw new WrongState("review.no-wording");
        }
        var now = reports.words(report, comment.paragraph())
                .orElseThrow(() -> new WrongState("review.paragraph-gone"));
        if (text != null || now.revision() != seenRevision) {
            return write(report, comment, text == null ? comment.proposedWording() : text, now, seenRevision, false);
        }
        var joined = proposal(reports.version(report, comment.version()), comment, now.text());
        if (joined.conflicts()) {
            throw new RuleRefuses("review.both-changed", comment.version());
        }
        return write(report, comment, joined.text(), now, seenRevision, !joined.text().equals(comment.proposedWording()));
    }

    /** What the comment was made on, what it proposes, and what stands now. */
    static ThreeWay.Joined proposal(ReportText version, CommentView comment, String now) {
        var base = version.paragraphs().filter(each -> each.id().equals(comment.paragraph())).map(ReportText.Paragraph::text).findFirst().orElse(now);
        return ThreeWay.of(base, comment.proposedWording(), now);
    }

    private WordingTaken write(ReportId report, CommentView comment, String text, Circulating.Words now, int seenRevision, boolean joined) {
        var revision = drafting.write(new WriteParagraph(report, comment.paragraph(), text, seenRevision));
        return new WordingTaken(revision, joined, revision != now.revision());
    }

    /** @throws SomeoneWasFaster if the paragraph has been written since the wording was taken */
    void takeBack(CommentView comment, ReportId report, int tookRevision) {
        var before = reports.history(report, comment.paragraph()).stream().filter(each -> each.revision() == tookRevision - 1).map(ParagraphRevision::text).findFirst()
                .orElseThrow(() -> new WrongState("review.before-unknown"));
        drafting.write(new WriteParagraph(report, comment.paragraph(), before, tookRevision));
    }
}
