package org.rapporteur.web.consensus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.rapporteur.consensus.ObjectionReading;
import org.rapporteur.consensus.ObjectionReading.Whose;
import org.rapporteur.consensus.ObjectionView;
import org.rapporteur.identity.Caller;
import org.rapporteur.identity.Role;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.Page;
import org.rapporteur.web.shell.Paging;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The open objections across reports. {@code ?of=} says whose: all, those of the person's state, or those on the person's reports. */
@Named
@RequestScoped
public class ObjectionsPage {

    private static final int SIZE = 25;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private ObjectionReading reading;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;
    @Inject
    private Texts texts;

    private Page<ObjectionView> objections;

    public List<Whose> getTabs() {
        var tabs = new ArrayList<>(List.of(Whose.ALL));
        if (caller.person().state() != null) {
            tabs.add(Whose.MINE);
        }
        if (caller.person().is(Role.EXPERT) || caller.person().is(Role.COORDINATOR)) {
            tabs.add(Whose.ON_ME);
        }
        return tabs;
    }

    public Whose getTab() {
        return Whose.ofKey(parameters.getOrDefault("of", "all")).filter(getTabs()::contains).orElse(Whose.ALL);
    }

    public String tabName(Whose tab) {
        return texts.get("objections.of." + tab.key());
    }

    public Page<ObjectionView> getObjections() {
        if (objections == null) {
            objections = reading.open(getTab(), Paging.of(parameters, SIZE));
        }
        return objections;
    }

    /** Such as "on paragraphs 3 and 14", by the numbers of the newest version. */
    public String concerned(ObjectionView objection) {
        return objection.paragraphs().isEmpty() ? texts.get("objections.on-the-whole") : objection.numbers().isEmpty() ? texts.get("report.on-gone")
                : texts.of("report.on", objection.numbers().size(), objection.numbers().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    public String days(ObjectionView objection) {
        return texts.of("hold.days", objection.days(clock.now()));
    }

    public String versions(ObjectionView objection) {
        return objection.version() == objection.newest() ? texts.of("report.on-version", objection.version()) : texts.of("objections.on-older", objection.version(), objection.newest());
    }
}
