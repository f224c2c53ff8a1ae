package org.rapporteur.web.report;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.rapporteur.report.ParagraphChange;
import org.rapporteur.web.shell.Run;
import org.rapporteur.web.shell.Texts;

/**
 * What became of one paragraph, in words.
 *
 * @param anchor the id in the page; a paragraph that is gone has no number to be found by
 */
public record ChangeSeen(UUID paragraph, String anchor, int number, List<String> said, List<Run> words, boolean change) {

    /** The left one of two columns. */
    public List<Run> before() {
        return words.stream().filter(run -> run.kind() != Run.Kind.ADDED).toList();
    }

    public List<Run> after() {
        return words.stream().filter(run -> run.kind() != Run.Kind.REMOVED).toList();
    }

    static ChangeSeen of(ParagraphChange change, Texts texts) {
        var isGone = change.numberAfter() == 0;
        var said = new ArrayList<String>();
        if (change.kind() != ParagraphChange.Kind.SAME) {
            said.add(texts.get("report.change." + change.kind()));
        }
        if (change.earlier() != null) {
            said.add(texts.of("report.change.typed-again", change.numberBefore()));
        } else if (change.moved()) {
            said.add(texts.of("report.change.moved", change.numberBefore()));
        } else if (change.numberBefore() != change.numberAfter() && change.numberBefore() > 0 && !isGone) {
            said.add(texts.of("report.change.was", change.numberBefore()));
        }
        if (change.citationsChanged()) {
            said.add(texts.get("report.change.citations"));
        }
        var words = change.words().stream().map(run -> new Run(Run.Kind.valueOf(run.edit().name()), run.text())).toList();
        return new ChangeSeen(change.paragraph(), (isGone ? "was-" : "p") + (isGone ? change.numberBefore() : change.numberAfter()),
                isGone ? change.numberBefore() : change.numberAfter(), said, words, change.isChange());
    }
}
