package org.rapporteur.web.review;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rapporteur.governance.Mechanisms;
import org.rapporteur.review.CommentFilter;
import org.rapporteur.review.CommentType;
import org.rapporteur.web.report.ReportSeen;
import org.rapporteur.web.shell.Option;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Which comments the address asks for, and the menus to choose them by; see {@code WEB-INF/review/filter.xhtml}. */
@Named
@RequestScoped
public class CommentFiltering {

    private static final List<String> PARAMETERS = List.of("state", "type", "disposition", "paragraph", "wording", "page");

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private ReportSeen reportSeen;
    @Inject
    private Mechanisms mechanisms;
    @Inject
    private Texts texts;

    public CommentFilter getFilter() {
        return new CommentFilter(parameters.get("state"), parameters.get("type"), parameters.get("disposition"), parameters.get("paragraph"), parameters.containsKey("wording"));
    }

    /** What was chosen, for addresses: {@code &state=JP}. */
    public String getQuery() {
        return PARAMETERS.stream().filter(name -> !parameters.getOrDefault(name, "").isEmpty())
                .map(name -> "&" + name + "=" + URLEncoder.encode(parameters.get(name), StandardCharsets.UTF_8)).collect(Collectors.joining());
    }

    public boolean isAny() {
        return PARAMETERS.stream().anyMatch(name -> !name.equals("page") && !parameters.getOrDefault(name, "").isEmpty());
    }

    public int getPage() {
        var asked = parameters.getOrDefault("page", "");
        return asked.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(asked) : 1;
    }

    public List<Option> getStates() {
        var options = new ArrayList<>(List.of(new Option("", texts.get("filter.all-states"))));
        mechanisms.get(reportSeen.getReport().mechanism()).members().stream().map(each -> new Option(each.state(), each.name()))
                .sorted((a, b) -> a.label().compareTo(b.label())).forEach(options::add);
        return options;
    }

    public List<Option> getTypes() {
        var options = new ArrayList<>(List.of(new Option("", texts.get("filter.all-types"))));
        Arrays.stream(CommentType.values()).map(each -> new Option(each.key(), texts.say(each))).forEach(options::add);
        return options;
    }

    public List<Option> getDispositions() {
        var options = new ArrayList<>(List.of(new Option("", texts.get("filter.all-dispositions"))));
        Stream.of("open", "answered").map(each -> new Option(each, texts.get("filter.disposition." + each))).forEach(options::add);
        Stream.of("accepted", "partly", "rejected", "noted").map(each -> new Option(each, texts.get("report.disposition." + each))).forEach(options::add);
        return options;
    }
}
