package org.rapporteur.web.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.rapporteur.report.TextChange;
import org.rapporteur.review.ChangeTracing;
import org.rapporteur.review.RequestedChange;
import org.rapporteur.web.report.ReportSeen;
import org.rapporteur.web.report.Runs;
import org.rapporteur.web.shell.Option;
import org.rapporteur.web.shell.Run;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** All changes made at the request of states, over all versions; {@code ?state=} leaves those of one. */
@Named
@RequestScoped
public class RequestedPage {

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private ReportSeen reportSeen;
    @Inject
    private ChangeTracing tracing;
    @Inject
    private Texts texts;

    private List<RequestedChange> all;
    private List<Version> versions;

    /** Those that one version followed. */
    public record Version(String name, List<Seen> changes) {
    }

    public record Seen(RequestedChange change, String place, List<Run> words) {
    }

    private List<RequestedChange> all() {
        if (all == null) {
            all = tracing.requested(reportSeen.getId());
        }
        return all;
    }

    private List<RequestedChange> chosen() {
        return all().stream().filter(each -> getState().isEmpty() || each.request().comment().state().equals(getState())).toList();
    }

    public String getState() {
        return parameters.getOrDefault("state", "");
    }

    /** Only the letters of a code go into the address. */
    public String file(String format) {
        return "/api/v1/reports/" + reportSeen.getId() + "/requested-changes/file?format=" + format + (getState().matches("[A-Z]{2}") ? "&state=" + getState() : "");
    }

    public List<Option> getStates() {
        var states = new ArrayList<>(List.of(new Option("", texts.get(".all-states"))));
        all().stream().map(each -> new Option(each.request().comment().state(), each.request().comment().stateName())).distinct()
                .sorted((a, b) -> a.label().compareTo(b.label())).forEach(states::add);
        return states;
    }

    public String getSentence() {
        return texts.of(".sentence", chosen().size(), chosen().stream().map(each -> each.request().comment().state()).distinct().count());
    }

    public List<Version> getVersions() {
        if (versions == null) {
            var chosen = chosen();
            versions = chosen.stream().map(RequestedChange::version).distinct().map(version -> new Version(
                    version == 0 ? texts.get("report.working-text") : texts.of("report.version", version),
                    chosen.stream().filter(each -> each.version() == version).map(this::seen).toList())).toList();
        }
        return versions;
    }

    private Seen seen(RequestedChange change) {
        var place = change.paragraph() == null ? texts.get("report.on-whole") : change.number() == 0 ? texts.get("report.gone") : texts.of("report.paragraph", change.number());
        return new Seen(change, place, change.paragraph() == null || !change.wordsChanged() ? List.of()
                : Runs.of(TextChange.words(orNothing(change.before()), orNothing(change.after()))));
    }

    private static String orNothing(String text) {
        return text == null ? "" : text;
    }
}
