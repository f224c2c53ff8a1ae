package org.rapporteur.web.administration;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.rapporteur.administration.Governing;
import org.rapporteur.administration.Governing.ChangeProfile;
import org.rapporteur.authority.Authority;
import org.rapporteur.authority.Capability;
import org.rapporteur.governance.MechanismView;
import org.rapporteur.governance.ProfileRevision;
import org.rapporteur.identity.Caller;
import org.rapporteur.web.shell.Notes;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The mechanism that {@code ?key=} names, else the caller's own: what all pages on one mechanism share. */
@Named
@RequestScoped
public class MechanismSeen {

    private static final List<String> PARTS = List.of("mechanism", "administration/members", "administration/calendar", "administration/report-types", "administration/evidence-policy", "administration/history");

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
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
    private Boolean changeable;
    private Integer seen;
    private String reason;

    public String getKey() {
        return parameters.getOrDefault("key", caller.person().mechanism());
    }

    public ProfileRevision getRevision() {
        if (revision == null) {
            revision = governing.get(getKey());
        }
        return revision;
    }

    public MechanismView getProfile() {
        return getRevision().profile();
    }

    public String getClosing() {
        return getProfile().calendar().closing().toString();
    }

    /** Whether the caller may change it. */
    public boolean isChangeable() {
        if (changeable == null) {
            changeable = authority.may(Capability.GOVERN) && governing.mayChange(getRevision().profile().key());
        }
        return changeable;
    }

    /** Addresses of the pages on one mechanism, without their first slash. */
    public List<String> getParts() {
        return PARTS;
    }

    public String partName(String part) {
        return texts.get("mechanism.part." + part.substring(part.indexOf('/') + 1));
    }

    public boolean isHere(String part) {
        return faces.getViewRoot().getViewId().equals("/" + part + ".xhtml");
    }

    public String getUp() {
        return authority.may(Capability.GOVERN) ? "mechanisms" : null;
    }

    /** Puts the changed profile in force, and leads back to the page of this address. */
    void change(MechanismView changed, String address) throws IOException {
        var kept = governing.change(new ChangeProfile(getKey(), changed, getSeen(), reason));
        notes.saved(texts.of("mechanism.kept", kept.number()));
        var external = faces.getExternalContext();
        external.redirect(external.getRequestContextPath() + "/" + address + "?key=" + getKey());
    }

    /** The revision that the form was filled in on. */
    public int getSeen() {
        return seen == null ? getRevision().number() : seen;
    }

    public void setSeen(int seen) {
        this.seen = seen;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
