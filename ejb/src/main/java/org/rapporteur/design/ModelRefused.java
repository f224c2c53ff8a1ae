package org.rapporteur.design;

import java.util.List;
import java.util.stream.Collectors;

import org.rapporteur.shared.Refusal;

/** A model did not pass the gate. Nothing of it was stored. */
public class ModelRefused extends Refusal {

    private final transient List<Problem> problems;

    public ModelRefused(List<Problem> problems) {
        super("design.model-refused", problems.stream().limit(5).map(ModelRefused::place).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    private static String place(Problem problem) {
        var place = problem.element() == null ? "" : problem.element() + ": ";
        return problem.line() > 0 ? "%s%s (line %d)".formatted(place, problem.reason(), problem.line()) : place + problem.reason();
    }

    public List<Problem> problems() {
        return problems;
    }
}
