package org.rapporteur.web.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.rapporteur.report.Comparing;
import org.rapporteur.report.Comparing.ThreeTexts;
import org.rapporteur.report.Comparing.TwoTexts;
import org.rapporteur.report.Comparing.VersionOf;
import org.rapporteur.report.ParagraphThreeWay;
import org.rapporteur.report.TextChange;
import org.rapporteur.report.TextChoice;
import org.rapporteur.report.TextChoice.Kind;
import org.rapporteur.web.shell.Option;
import org.rapporteur.web.shell.Run;
import org.rapporteur.web.shell.Texts;
import org.rapporteur.web.shell.Times;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * What changed between two texts of the report that the address names: {@code ?from=}, {@code to=}, {@code mine=} for a third
 * that began from the first, {@code view=two} for two columns, {@code whole} for the paragraphs that did not change as well.
 */
@Named
@RequestScoped
public class Compared {

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private ReportSeen reportSeen;
    @Inject
    private Comparing comparing;
    @Inject
    private Texts texts;
    @Inject
    private Times times;

    private List<TextChoice> choices;
    private List<ChangeSeen> changes;
    private List<Three> three;
    private String from;

    /** A paragraph that two sides changed, or one of them. */
    public record Three(UUID paragraph, int number, boolean conflict, List<Run> mine, List<Run> now) {
    }

    private List<TextChoice> choices() {
        if (choices == null) {
            choices = comparing.choices(reportSeen.getId());
        }
        return choices;
    }

    public List<Option> getTexts() {
        return choices().stream().map(each -> new Option(each.key(), said(each))).toList();
    }

    /** With nothing at its head: a third text is not needed. */
    public List<Option> getThirds() {
        var options = new ArrayList<>(List.of(new Option("", texts.get("report.no-third"))));
        options.addAll(getTexts());
        return options;
    }

    private String said(TextChoice choice) {
        return switch (choice.kind()) {
            case VERSION -> texts.of(choice.read() && choice.number() < reportSeen.getReport().version() ? "report.version-read" : "report.version", choice.number());
            case EXPERTS -> texts.of("report.experts-text", times.moment(choice.at()));
            case WORKING -> texts.get("report.working-text");
        };
    }

    private String named(String key) {
        return choices().stream().filter(each -> each.key().equals(key)).findFirst().map(this::said).orElse(key);
    }

    /** As in a sentence: whether the person has read it is said where it is chosen. */
    private String plainly(String key) {
        return choices().stream().filter(each -> each.key().equals(key) && each.kind() == Kind.VERSION).findFirst().map(each -> texts.of("report.version", each.number())).orElseGet(() -> named(key));
    }

    public boolean isComparable() {
        return choices().size() > 1;
    }

    /** The newest version; the newest text of all where there is only one version. */
    public String getTo() {
        var versions = choices().stream().filter(each -> each.kind() == Kind.VERSION).toList();
        return chosen("to", versions.size() > 1 ? versions.get(versions.size() - 1).key() : choices().get(choices().size() - 1).key());
    }

    /** The version that the person read last before that one, else the text before it. */
    public String getFrom() {
        if (from == null) {
            var to = getTo();
            var keys = choices().stream().map(TextChoice::key).toList();
            var before = keys.get(Math.max(0, keys.indexOf(to) - 1));
            from = chosen("from", to.matches("[0-9]+") ? comparing.readBefore(new VersionOf(reportSeen.getId(), Integer.parseInt(to))).map(String::valueOf)
                    .filter(keys::contains).orElse(before) : before);
        }
        return from;
    }

    public String getMine() {
        return chosen("mine", "");
    }

    private String chosen(String parameter, String otherwise) {
        var asked = parameters.getOrDefault(parameter, "");
        return choices().stream().map(TextChoice::key).filter(asked::equals).findFirst().orElse(otherwise);
    }

    public boolean isThree() {
        return !getMine().isEmpty();
    }

    public boolean isWhole() {
        return parameters.containsKey("whole");
    }

    public boolean isTwoColumns() {
        return "two".equals(parameters.get("view"));
    }

    /** The same comparison, seen otherwise. */
    public String address(boolean twoColumns, boolean whole) {
        return "?id=" + reportSeen.getId() + "&tab=changes&from=" + getFrom() + "&to=" + getTo() + (isThree() ? "&mine=" + getMine() : "")
                + (twoColumns ? "&view=two" : "") + (whole ? "&whole=1" : "");
    }

    public List<ChangeSeen> getChanges() {
        if (changes == null) {
            changes = comparing.compare(new TwoTexts(reportSeen.getId(), getFrom(), getTo())).stream()
                    .filter(each -> isWhole() || each.isChange()).map(each -> ChangeSeen.of(each, texts)).toList();
        }
        return changes;
    }

    public List<Three> getThreeWay() {
        if (three == null) {
            three = comparing.compare(new ThreeTexts(reportSeen.getId(), getFrom(), getMine(), getTo())).stream().map(Compared::seen).toList();
        }
        return three;
    }

    private static Three seen(ParagraphThreeWay each) {
        return new Three(each.paragraph(), each.number(), each.conflict(), words(each.base(), each.mine()), words(each.base(), each.now()));
    }

    private static List<Run> words(String before, String after) {
        return Runs.of(TextChange.words(before == null ? "" : before, after == null ? "" : after));
    }

    public String getSentence() {
        if (isThree()) {
            return texts.of("report.three", getThreeWay().size(), getThreeWay().stream().filter(Three::conflict).count());
        }
        return texts.of("report.changes", getChanges().stream().filter(ChangeSeen::change).count(), plainly(getFrom()), plainly(getTo()));
    }

    public String getNameOfMine() {
        return texts.of("report.three.mine", named(getFrom()), named(getMine()));
    }

    public String getNameOfNow() {
        return texts.of("report.three.now", named(getFrom()), named(getTo()));
    }
}
