package org.rapporteur.web.review;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.rapporteur.report.TextChange;
import org.rapporteur.review.ChangeRequest;
import org.rapporteur.review.ChangeTracing;
import org.rapporteur.review.ChangeTracing.ParagraphOf;
import org.rapporteur.review.ParagraphProvenance;
import org.rapporteur.review.ParagraphProvenance.Round;
import org.rapporteur.shared.NotFound;
import org.rapporteur.web.report.ReportSeen;
import org.rapporteur.web.report.Runs;
import org.rapporteur.web.shell.Run;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** How one paragraph came to say what it says: {@code ?paragraph=} is its permanent id. */
@Named
@RequestScoped
public class ProvenancePage {

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private ReportSeen reportSeen;
    @Inject
    private ChangeTracing tracing;
    @Inject
    private Texts texts;

    private ParagraphProvenance provenance;
    private List<Seen> rounds;

    /** A round in words. */
    public record Seen(Round round, String title, String sentence, List<Run> words) {
    }

    public ParagraphProvenance getProvenance() {
        if (provenance == null) {
            provenance = tracing.paragraph(new ParagraphOf(reportSeen.getId(), asked()));
        }
        return provenance;
    }

    private UUID asked() {
        try {
            return UUID.fromString(parameters.getOrDefault("paragraph", ""));
        } catch (IllegalArgumentException e) {
            throw new NotFound("paragraph");
        }
    }

    public String getHere() {
        return getProvenance().number() == 0 ? texts.get(".title") : texts.of(".of", getProvenance().number());
    }

    /** The newest first: one asks from today backwards. */
    public List<Seen> getRounds() {
        if (rounds == null) {
            rounds = getProvenance().rounds().stream().map(this::seen).sorted((a, b) -> Integer.compare(order(b), order(a))).toList();
        }
        return rounds;
    }

    private static int order(Seen seen) {
        return seen.round().version() == 0 ? Integer.MAX_VALUE : seen.round().version();
    }

    private Seen seen(Round round) {
        var title = round.version() == 0 ? texts.get("report.working-text") : texts.of("report.version", round.version());
        var words = round.before() == null ? TextChange.words("", orNothing(round.after())) : TextChange.words(round.before(), orNothing(round.after()));
        return new Seen(round, title, sentence(round), Runs.of(words));
    }

    private String sentence(Round round) {
        var writers = round.writers().isEmpty() ? texts.get(".writers-unknown") : String.join(", ", round.writers());
        if (round.before() == null) {
            return texts.of(".drafted", writers);
        }
        if (round.after() == null) {
            return texts.of(".removed", writers);
        }
        if (round.before().equals(round.after())) {
            return texts.get(".unchanged");
        }
        var states = round.requests().stream().map(each -> each.comment().stateName()).distinct().toList();
        return states.isEmpty() ? texts.of(".changed", writers) : texts.of(".changed-for", writers, String.join(", ", states));
    }

    private static String orNothing(String text) {
        return text == null ? "" : text;
    }

    public String how(ChangeRequest request) {
        return texts.of(request.wordingTaken() ? ".wording-taken" : ".answered", texts.get("report.disposition." + request.answer().key()), request.answer().by());
    }
}
