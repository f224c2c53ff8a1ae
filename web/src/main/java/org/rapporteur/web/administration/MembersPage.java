package org.rapporteur.web.administration;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.rapporteur.administration.Delegation;
import org.rapporteur.administration.Governing;
import org.rapporteur.governance.MechanismView.Former;
import org.rapporteur.governance.MechanismView.Member;
import org.rapporteur.identity.Caller;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.NotFound;
import org.rapporteur.web.shell.Option;
import org.rapporteur.web.shell.TypedDay;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The member states with their delegations and voices; who joins, who leaves and when. */
@Named
@RequestScoped
public class MembersPage {

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private MechanismSeen mechanismSeen;
    @Inject
    private Governing governing;
    @Inject
    private Caller caller;

    private Map<String, Delegation> delegations;
    private String state;
    private String stateName;
    private String lastDay;

    public List<Member> getMembers() {
        return mechanismSeen.getProfile().members();
    }

    public List<Former> getFormer() {
        return mechanismSeen.getProfile().former();
    }

    public String date(LocalDate day) {
        return Days.date(day);
    }

    /** Whether the caller may know who speaks for whom. */
    public boolean isPeopleKnown() {
        return mechanismSeen.isChangeable() || mechanismSeen.getKey().equals(caller.person().mechanism());
    }

    /** Those who speak for the state, as far as the caller may know of them. */
    public Delegation delegation(String ofState) {
        if (delegations == null) {
            delegations = governing.delegations(mechanismSeen.getKey());
        }
        return delegations.getOrDefault(ofState, Delegation.NOBODY);
    }

    /** The countries that are no members, by their English names. */
    public List<Option> getCountries() {
        return Arrays.stream(Locale.getISOCountries()).filter(code -> mechanismSeen.getProfile().member(code).isEmpty())
                .map(code -> new Option(code, country(code) + " (" + code + ")")).sorted(Comparator.comparing(Option::label)).toList();
    }

    private static String country(String code) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
    }

    public void admit() throws IOException {
        InputWrong.check().that(state != null && !state.isBlank(), "state", "administration.state-joining").done();
        mechanismSeen.change(mechanismSeen.getProfile().with(new Member(state, stateName == null || stateName.isBlank() ? country(state) : stateName.strip())), "administration/members");
    }

    /** The member that the address names, or null. */
    public Member getChosen() {
        return mechanismSeen.isChangeable() && parameters.containsKey("state") ? mechanismSeen.getProfile().member(parameters.get("state")).orElse(null) : null;
    }

    public void keep() throws IOException {
        if (getChosen() == null) {
            throw new NotFound("member");
        }
        mechanismSeen.change(mechanismSeen.getProfile().with(new Member(getChosen().state(), getChosenName().strip(), TypedDay.of(getLastDay(), "lastDay"))), "administration/members");
    }

    public String getChosenName() {
        return stateName == null ? getChosen().name() : stateName;
    }

    public void setChosenName(String name) {
        stateName = name;
    }

    public String getLastDay() {
        return lastDay == null && getChosen() != null && getChosen().lastDay() != null ? getChosen().lastDay().toString() : lastDay;
    }

    public void setLastDay(String lastDay) {
        this.lastDay = lastDay == null ? "" : lastDay;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getStateName() {
        return stateName;
    }

    public void setStateName(String stateName) {
        this.stateName = stateName;
    }
}
