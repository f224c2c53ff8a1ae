package org.rapporteur.web.report;

import java.util.List;

import org.rapporteur.report.ParagraphChange;
import org.rapporteur.web.shell.Run;

/** Words of a comparison, as {@code r:diff} takes them. */
public final class Runs {

    private Runs() {
    }

    public static List<Run> of(List<ParagraphChange.Run> words) {
        return words.stream().map(run -> new Run(Run.Kind.valueOf(run.edit().name()), run.text())).toList();
    }
}
