package org.rapporteur.web.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.rapporteur.design.StepLoad;
import org.rapporteur.shared.Json;
import org.rapporteur.web.shell.Texts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What pages tell the scripts that draw diagrams: words, and what is marked in the drawing. */
@Named
@ApplicationScoped
public class Diagrams {

    @Inject
    private Texts texts;

    /** @param count hangs on the element, {@code note} is said of it, {@code under} stands below the element */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Mark(String tone, String count, String note, String under) {
    }

    /** The words of the drawing's own buttons. */
    public String getWords() {
        return words("diagram.");
    }

    /** All texts that begin so, by what follows. */
    String words(String beginning) {
        return json(texts(beginning));
    }

    Map<String, String> texts(String beginning) {
        return texts.entrySet().stream().filter(text -> text.getKey().startsWith(beginning))
                .collect(Collectors.toMap(text -> text.getKey().substring(beginning.length()), Map.Entry::getValue));
    }

    /** Where the report stands. */
    public String here(String element) {
        return json(element == null ? Map.of() : Map.of(element, new Mark("here", null, null, null)));
    }

    /** How many reports stand where, what is late, how long steps take. */
    public String loads(List<StepLoad> steps) {
        var slowest = steps.stream().mapToDouble(StepLoad::meanHours).filter(hours -> hours >= 1).max().orElse(0);
        var marks = new LinkedHashMap<String, Mark>();
        for (var step : steps) {
            var tone = step.late() > 0 ? "late" : slowest > 0 && step.meanHours() > slowest * .66 ? "hot" : slowest > 0 && step.meanHours() > slowest * .33 ? "warm" : null;
            var count = step.reports() == 0 ? null : step.late() == 0 ? Long.toString(step.reports()) : texts.of("diagram.late", step.reports(), step.late());
            marks.put(step.element(), new Mark(tone, count, texts.of("diagram.stand", step.reports(), step.late()), step.meanHours() * 60 < 1 ? null : texts.of("diagram.average", took(step.meanHours()))));
        }
        return json(marks);
    }

    /** Such as "3.5 days". */
    public String took(double hours) {
        return hours * 60 < 1 ? texts.get("diagram.moment") : hours < 1 ? texts.of("diagram.minutes", Math.round(hours * 60)) : hours < 48 ? texts.of("diagram.hours", hours) : texts.of("diagram.days", hours / 24);
    }

    static String json(Object value) {
        try {
            return Json.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
