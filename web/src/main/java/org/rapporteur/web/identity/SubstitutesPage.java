package org.rapporteur.web.identity;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.rapporteur.administration.Substituting;
import org.rapporteur.administration.Substituting.NameSubstitute;
import org.rapporteur.identity.Caller;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonView;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.SubstitutionView;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.web.shell.Notes;
import org.rapporteur.web.shell.Option;
import org.rapporteur.web.shell.Texts;
import org.rapporteur.web.shell.Times;
import org.rapporteur.web.shell.TypedDay;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Who acts on behalf of whom, and naming somebody for a time of absence. {@code ?absent=} names the person where an administrator does it. */
@Named
@RequestScoped
public class SubstitutesPage {

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private Substituting substituting;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;
    @Inject
    private FacesContext faces;
    @Inject
    private Notes notes;
    @Inject
    private Texts texts;
    @Inject
    private Times times;

    private List<SubstitutionView> all;
    private List<PersonView> absentees;
    private String substitute;
    private String from;
    private String until;
    private String reason;

    public List<SubstitutionView> getAll() {
        if (all == null) {
            all = substituting.list();
        }
        return all;
    }

    public List<PersonView> getAbsentees() {
        if (absentees == null) {
            absentees = substituting.absentees();
        }
        return absentees;
    }

    /** For whom somebody is named: the person of the address, else the caller, else nobody yet. */
    public PersonView getAbsent() {
        var asked = parameters.getOrDefault("absent", caller.id().toString());
        return getAbsentees().stream().filter(each -> each.id().toString().equals(asked)).findFirst().orElse(null);
    }

    public boolean isAdministrator() {
        return caller.person().is(Role.ADMINISTRATOR);
    }

    public String getFormTitle() {
        return getAbsent().id().equals(caller.id()) ? texts.get("substitutes.mine") : texts.of("substitutes.for", getAbsent().displayName());
    }

    public List<Option> getCandidates() {
        return substituting.candidates(getAbsent().id()).stream().map(each -> new Option(each.id().toString(), each.displayName())).toList();
    }

    public void name() throws IOException {
        var who = substitute == null || substitute.isBlank() ? null : new PersonId(UUID.fromString(substitute));
        substituting.name(new NameSubstitute(getAbsent().id(), who, TypedDay.of(from, "from"), TypedDay.of(until, "until"), reason));
        done(texts.get("substitutes.named"));
    }

    public void end(UUID id) throws IOException {
        substituting.end(id);
        done(texts.get("substitutes.ended-now"));
    }

    private void done(String said) throws IOException {
        notes.saved(said);
        faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + "/substitutes");
    }

    public boolean isOver(SubstitutionView each) {
        return each.over(clock.now());
    }

    /** How it stands, in a word. */
    public String state(SubstitutionView each) {
        return each.endedAt() != null ? texts.of("substitutes.ended", each.endedBy(), times.moment(each.endedAt()))
                : each.over(clock.now()) ? texts.get("substitutes.over") : each.holds(clock.now()) ? texts.get("substitutes.holds") : texts.get("substitutes.ahead");
    }

    /** The last instant of its last day rather than the first of the next. */
    public String lastDay(Instant until) {
        return times.day(until.minusMillis(1));
    }

    public String firstDay(Instant begins) {
        return times.day(begins);
    }

    public String getSubstitute() {
        return substitute;
    }

    public void setSubstitute(String substitute) {
        this.substitute = substitute;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
