package org.rapporteur.web.administration;

import java.io.IOException;
import java.util.List;

import org.rapporteur.administration.Governing;
import org.rapporteur.administration.Governing.FoundMechanism;
import org.rapporteur.administration.MechanismLine;
import org.rapporteur.administration.Zones;
import org.rapporteur.web.shell.Notes;
import org.rapporteur.web.shell.Option;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The bodies that this installation serves, and how another is made. */
@Named
@RequestScoped
public class MechanismsPage {

    @Inject
    private Governing governing;
    @Inject
    private FacesContext faces;
    @Inject
    private Notes notes;
    @Inject
    private Texts texts;

    private List<MechanismLine> all;
    private String key;
    private String name;
    private String symbolScheme;
    private String zone;
    private String copyOf;
    private String reason;

    public List<MechanismLine> getAll() {
        if (all == null) {
            all = governing.list();
        }
        return all;
    }

    public List<Option> getOthers() {
        return getAll().stream().map(each -> new Option(each.key(), each.name())).toList();
    }

    public List<Option> getZones() {
        return Zones.all().stream().map(each -> new Option(each, each.replace('_', ' '))).toList();
    }

    public void found() throws IOException {
        var founded = governing.found(new FoundMechanism(key == null ? null : key.strip(), name, symbolScheme, zone, copyOf, reason));
        notes.saved(texts.of("mechanisms.founded", founded.profile().name()));
        faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + "/mechanism?key=" + founded.profile().key());
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getSymbolScheme() {
        return symbolScheme;
    }

    public void setSymbolScheme(String symbolScheme) {
        this.symbolScheme = symbolScheme;
    }

    public String getZone() {
        return zone == null ? "UTC" : zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public String getCopyOf() {
        return copyOf;
    }

    public void setCopyOf(String copyOf) {
        this.copyOf = copyOf;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
