package org.rapporteur.web.workflow;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rapporteur.administration.Governing;
import org.rapporteur.administration.Governing.SetRails;
import org.rapporteur.authority.Authority;
import org.rapporteur.authority.Capability;
import org.rapporteur.design.WorkflowReading;
import org.rapporteur.governance.GuardRail;
import org.rapporteur.governance.ProfileRevision;
import org.rapporteur.identity.Caller;
import org.rapporteur.web.shell.Notes;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What no workflow of the mechanism may draw away: read by all who see workflows, set by its owner. */
@Named
@RequestScoped
public class GuardRailsPage {

    @Inject
    private WorkflowReading reading;
    @Inject
    private Governing governing;
    @Inject
    private Authority authority;
    @Inject
    private Caller caller;
    @Inject
    private FacesContext faces;
    @Inject
    private Notes notes;
    @Inject
    private Texts texts;

    private ProfileRevision revision;
    private Integer seen;
    private String[] inForce;
    private String reason;

    private ProfileRevision revision() {
        if (revision == null) {
            reading.all(); // whoever may not see workflows is refused here
            revision = governing.get(caller.person().mechanism());
        }
        return revision;
    }

    public List<GuardRail> getAll() {
        return List.of(GuardRail.values());
    }

    public boolean lifted(GuardRail rail) {
        return revision().profile().lifted().contains(rail);
    }

    public boolean isOwner() {
        return authority.may(Capability.SET_GUARD_RAILS);
    }

    public void save() throws IOException {
        var chosen = inForce == null ? Stream.<GuardRail>empty() : Arrays.stream(inForce).map(GuardRail::ofKey).flatMap(Optional::stream);
        governing.setRails(new SetRails(chosen.collect(Collectors.toSet()), getSeen(), reason));
        notes.saved(texts.get("workflow.guard-rails.saved"));
        faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + "/workflow/guard-rails");
    }

    public Integer getSeen() {
        return seen == null ? revision().number() : seen;
    }

    public void setSeen(Integer seen) {
        this.seen = seen;
    }

    public String[] getInForce() {
        return inForce == null && !faces.isPostback() ? Stream.of(GuardRail.values()).filter(rail -> !lifted(rail)).map(GuardRail::key).toArray(String[]::new) : inForce;
    }

    public void setInForce(String[] inForce) {
        this.inForce = inForce;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
