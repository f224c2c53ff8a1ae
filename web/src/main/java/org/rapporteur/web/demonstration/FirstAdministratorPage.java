package org.rapporteur.web.demonstration;

import java.io.IOException;
import java.util.List;

import org.rapporteur.demonstration.FirstAdministrator;
import org.rapporteur.governance.Mechanisms;
import org.rapporteur.web.shell.Notes;
import org.rapporteur.web.shell.Option;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Opens the first account, for whoever can read the code in the data folder. */
@Named
@RequestScoped
public class FirstAdministratorPage {

    @Inject
    private FirstAdministrator first;
    @Inject
    private Mechanisms mechanisms;
    @Inject
    private FacesContext faces;
    @Inject
    private Notes notes;
    @Inject
    private Texts texts;

    private String code;
    private String mechanism;
    private String name;
    private String displayName;
    private String password;

    public boolean isNeeded() {
        return first.needed();
    }

    public void open() throws IOException {
        first.open(code, mechanism, name, displayName, password);
        notes.saved(texts.get("first-administrator.opened"));
        faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + "/sign-in");
    }

    public List<Option> getMechanisms() {
        return mechanisms.keys().stream().map(key -> new Option(key, mechanisms.get(key).name())).toList();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getMechanism() {
        return mechanism;
    }

    public void setMechanism(String mechanism) {
        this.mechanism = mechanism;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
