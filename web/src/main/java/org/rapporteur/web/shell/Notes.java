package org.rapporteur.web.shell;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/**
 * What the portal says quietly after an act, on this page or on the one it leads to.
 * A page bean injects it: {@code notes.saved("Paragraph 14 is saved.")}.
 */
@Named
@RequestScoped
public class Notes {

    private static final String WAITING = Notes.class.getName();

    /** @param undo the id of the page's {@code r:undo} that takes it back, or null */
    public record Note(String kind, String text, String undo) implements Serializable {
    }

    private List<Note> shown;

    /** The browser forgets what was typed into the form just sent: it is kept here now. */
    public void saved(String text) {
        add(new Note("saved", text, null));
    }

    /** Done, and offered back for ten seconds by the page's {@code <r:undo id="…">}. */
    public void undoable(String text, String undo) {
        add(new Note("saved", text, undo));
    }

    /** Something to know that did not come from saving. */
    public void say(String text) {
        add(new Note("said", text, null));
    }

    private void add(Note note) {
        var session = request().getSession();
        synchronized (session) {
            var waiting = new ArrayList<>(waiting(session.getAttribute(WAITING)));
            waiting.add(note);
            session.setAttribute(WAITING, List.copyOf(waiting));
        }
    }

    /** For the template: hands each note over once. */
    public List<Note> getShown() {
        if (shown == null) {
            var session = request().getSession(false);
            if (session == null) {
                return List.of();
            }
            synchronized (session) {
                shown = waiting(session.getAttribute(WAITING));
                session.removeAttribute(WAITING);
            }
        }
        return shown;
    }

    @SuppressWarnings("unchecked")
    private static List<Note> waiting(Object kept) {
        return kept == null ? List.of() : (List<Note>) kept;
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }
}
