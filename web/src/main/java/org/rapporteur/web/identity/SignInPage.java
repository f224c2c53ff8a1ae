package org.rapporteur.web.identity;

import java.io.IOException;

import org.rapporteur.identity.SignIn;
import org.rapporteur.identity.WrongNameOrPassword;
import org.rapporteur.shared.TooManyTries;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import java.util.Map;

/** The door. Says what failed in plain words without telling which names exist, and leads to where the person wanted to go. */
@Named
@RequestScoped
public class SignInPage {

    /** Where the session keeps the secret that stands for the person. */
    public static final String TOKEN = "rapporteur.token";
    private static final String HOME = "/work";

    @Inject
    private SignIn signIn;
    @Inject
    private FacesContext faces;
    @Inject
    private Texts texts;
    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private String name;
    private String password;
    private String failure;

    public void signIn() throws IOException {
        try {
            var request = (HttpServletRequest) faces.getExternalContext().getRequest();
            var session = signIn.signIn(name, password, request.getRemoteAddr());
            request.getSession();
            // Whoever planted the session before must not share it now.
            request.changeSessionId();
            request.getSession().setAttribute(TOKEN, session.token());
            faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + getThen());
        } catch (WrongNameOrPassword | TooManyTries refusal) {
            failure = texts.say(refusal.said());
            faces.validationFailed();
        } finally {
            password = null;
        }
    }

    /** Where to go afterwards: a place of this portal, whatever was asked. */
    public String getThen() {
        return local(parameters.get("then"));
    }

    static String local(String asked) {
        var isLocal = asked != null && asked.length() < 500 && asked.matches("/(?![/\\\\])[A-Za-z0-9/_.~?&=%:+-]*") && !asked.startsWith("/sign-in");
        return isLocal ? asked : HOME;
    }

    public boolean isReturning() {
        return !HOME.equals(getThen());
    }

    public String getFailure() {
        return failure;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
