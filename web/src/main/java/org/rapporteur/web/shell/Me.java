package org.rapporteur.web.shell;

import static org.rapporteur.identity.Role.ADMINISTRATOR;
import static org.rapporteur.identity.Role.AUDITOR;
import static org.rapporteur.identity.Role.CHAIR;
import static org.rapporteur.identity.Role.CLEARING_DELEGATE;
import static org.rapporteur.identity.Role.COORDINATOR;
import static org.rapporteur.identity.Role.DELEGATE;
import static org.rapporteur.identity.Role.DESIGNER;
import static org.rapporteur.identity.Role.EXPERT;
import static org.rapporteur.identity.Role.OPERATOR;
import static org.rapporteur.identity.Role.OWNER;
import static org.rapporteur.identity.Role.PUBLISHER;
import static org.rapporteur.identity.Role.SECRETARIAT;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rapporteur.governance.Mechanisms;
import org.rapporteur.identity.Caller;
import org.rapporteur.identity.Contacts;
import org.rapporteur.identity.Role;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Who looks at the page, on whose behalf, and where they can go. Shows or hides only; what may be done is decided behind. */
@Named
@RequestScoped
public class Me {

    /** Pages that belong elsewhere than the rest of their feature. */
    private static final Map<String, String> PLACE_OF_PAGE = Map.of("publication.publish", "reports");
    private static final Map<String, String> PLACE_OF_FEATURE = Map.of("report", "reports", "review", "reports", "consensus", "reports",
            "workflow", "workflows", "publication", "public", "audit", "record", "identity", "people",
            "administration", "mechanisms", "mechanism", "mechanisms", "objections", "pending");

    @Inject
    private Caller caller;
    @Inject
    @Any
    private Instance<Waiting> waiting;
    @Inject
    private Mechanisms mechanisms;
    @Inject
    private Contacts contacts;
    @Inject
    private Texts texts;

    private List<Place> places;

    public boolean isKnown() {
        return caller.known();
    }

    /** Tells one person's browser leavings from another's; empty when signed out. */
    public String getId() {
        return isKnown() ? caller.person().name() : "";
    }

    public String getName() {
        return caller.person().displayName();
    }

    /** On whose behalf: the roles, and the state where the person speaks for one; empty where the name says it all. */
    public String getStanding() {
        var roles = Stream.of(Role.values()).filter(caller.person().roles()::contains).map(texts::say).collect(Collectors.joining(", "));
        var state = caller.person().stateName();
        var standing = state == null ? roles : roles + ", " + state;
        return standing.equals(getName()) ? "" : standing;
    }

    public String getInitials() {
        var state = caller.person().state();
        return state == null ? initials(getName()) : state;
    }

    /** The mechanism's name, or nothing while signed out. */
    public String getMechanismName() {
        return isKnown() ? mechanisms.get(caller.person().mechanism()).name() : null;
    }

    /** The zone in which the mechanism keeps its time; UTC while signed out. */
    public ZoneId getZone() {
        return isKnown() ? mechanisms.get(caller.person().mechanism()).zone() : ZoneOffset.UTC;
    }

    /** The zone in which the person reads a clock; empty where they left it to their computer. */
    public String getOwnZone() {
        var own = isKnown() ? contacts.of(caller.id()).zone() : null;
        return own == null ? "" : own.getId();
    }

    public List<Place> getPlaces() {
        if (places == null) {
            var counts = new HashMap<String, Integer>();
            waiting.forEach(told -> counts.putAll(told.byPlace()));
            places = keys().stream().map(key -> new Place(key, counts.get(key))).toList();
        }
        return places;
    }

    /** Those that a narrow screen's bar of five has no room for. */
    public List<Place> getMorePlaces() {
        return getPlaces().stream().skip(5).toList();
    }

    private List<String> keys() {
        var keys = new ArrayList<String>(List.of("work"));
        if (isAny(EXPERT, COORDINATOR, CHAIR, SECRETARIAT, DELEGATE, CLEARING_DELEGATE, AUDITOR)) {
            keys.add("reports");
            keys.add("pending");
        }
        if (isAny(EXPERT, COORDINATOR)) {
            keys.add("evidence");
        }
        if (isSearching()) {
            keys.add("search");
        }
        if (isAny(EXPERT, COORDINATOR, CHAIR, SECRETARIAT, DELEGATE, CLEARING_DELEGATE, AUDITOR)) {
            keys.add("archive");
        }
        if (isAny(AUDITOR, COORDINATOR, SECRETARIAT, CHAIR)) {
            keys.add("record");
        }
        if (isAny(ADMINISTRATOR, OWNER, DESIGNER, PUBLISHER, OPERATOR, AUDITOR)) {
            keys.add("workflows");
        }
        if (isAny(ADMINISTRATOR)) {
            keys.add("people");
            keys.add("mechanisms");
            keys.add("mail");
        } else {
            keys.add("mechanism");
        }
        keys.add("public");
        return keys;
    }

    private boolean isAny(Role... roles) {
        return isKnown() && Stream.of(roles).anyMatch(caller.person()::is);
    }

    static String initials(String name) {
        var words = name.strip().split("\\s+");
        var first = words[0].substring(0, words[0].offsetByCodePoints(0, Math.min(1, words[0].codePointCount(0, words[0].length()))));
        return words.length == 1 ? first.toUpperCase() : (first + words[words.length - 1].substring(0, 1)).toUpperCase();
    }

    /** Whether there is anything that the person could look for. */
    public boolean isSearching() {
        return isAny(EXPERT, COORDINATOR, CHAIR, SECRETARIAT, DELEGATE, CLEARING_DELEGATE, AUDITOR);
    }

    public boolean isAdministrator() {
        return isAny(ADMINISTRATOR);
    }

    /** How the texts of the page one is on begin, such as {@code report.draft}. */
    public String getPage() {
        return Pages.textKey(FacesContext.getCurrentInstance().getViewRoot().getViewId());
    }

    /** Whether the page belongs to the place: {@code report.draft} belongs to {@code reports}. */
    public boolean isAt(Place place, String page) {
        var feature = page.replaceFirst("\\..*", "");
        return place.key().equals(page) || place.key().equals(PLACE_OF_PAGE.getOrDefault(page, PLACE_OF_FEATURE.getOrDefault(feature, feature)));
    }
}
