package org.rapporteur.design;

import java.util.List;

import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.Said;

/** A model did not pass the gate. Nothing of it was stored. */
public class ModelRefused extends Refusal {

    private final transient List<Problem> problems;

    public ModelRefused(List<Problem> problems) {
        super("design.model-refused", problems.stream().limit(5).map(ModelRefused::placed).reduce((before, next) -> Said.of("design.problems", before, next)).orElseGet(() -> Said.words("")));
        this.problems = List.copyOf(problems);
    }

    private static Said placed(Problem problem) {
        var said = problem.element() == null ? problem.reason() : Said.of("design.problem-of", problem.element(), problem.reason());
        return problem.line() > 0 ? Said.of("design.problem-in-line", said, problem.line()) : said;
    }

    public List<Problem> problems() {
        return problems;
    }
}
