package org.rapporteur.web.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.NoRoomLeft;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.NotSignedIn;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.Said;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;

/**
 * What a page could not do. A refusal is told where it belongs: at its field, above its form, or as a page of its own;
 * so page beans let refusals fly. A lost view leads back to the same page. Everything else gets a reference number.
 */
public class Mishaps extends ExceptionHandlerWrapper {

    static final String REFERENCE = "rapporteur.reference";
    static final String REFERENCE_HEADER = "Rapporteur-Reference";
    private static final Logger LOG = Logger.getLogger(Mishaps.class.getName());

    public Mishaps(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        var faces = FacesContext.getCurrentInstance();
        var events = getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            var mishap = events.next().getContext();
            events.remove();
            try {
                tell(faces, mishap.getException(), mishap.getPhaseId());
            } catch (IOException lost) {
                throw new UncheckedIOException(lost);
            }
        }
        getWrapped().handle();
    }

    private void tell(FacesContext faces, Throwable thrown, PhaseId phase) throws IOException {
        if (cause(thrown, ViewExpiredException.class) != null) {
            CDI.current().select(Notes.class).get().say(Texts.here().get("shell.lost-view"));
            faces.getExternalContext().redirect(here(faces));
            faces.responseComplete();
            return;
        }
        var refusal = NoRoomLeft.isBehind(thrown) ? new NoRoomLeft() : cause(thrown, Refusal.class);
        if (refusal instanceof NotSignedIn) {
            faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + "/sign-in?then="
                    + URLEncoder.encode(here(faces), StandardCharsets.UTF_8));
            faces.responseComplete();
        } else if (refusal != null && faces.isPostback() && phase != PhaseId.RENDER_RESPONSE) {
            tellInForm(faces, refusal);
        } else if (refusal instanceof NotFound) {
            fail(faces, 404);
        } else if (refusal instanceof NotAllowed) {
            fail(faces, 403);
        } else if (refusal instanceof NoRoomLeft) {
            fail(faces, 507);
        } else if (Failures.isTooLarge(thrown)) {
            fail(faces, 413);
        } else {
            failUnexpectedly(faces, thrown);
        }
    }

    private static void tellInForm(FacesContext faces, Refusal refusal) {
        if (refusal instanceof InputWrong wrong) {
            for (var error : wrong.errors()) {
                var input = input(faces, error.field());
                if (input != null) {
                    input.setValid(false);
                    // PrimeFaces shows an invalid field as it was sent, and empty where nobody remembers that.
                    input.setSubmittedValue(sent(faces, input));
                }
                say(faces, input == null ? null : input.getClientId(faces), error.said());
            }
        } else {
            say(faces, null, refusal.said());
        }
        faces.validationFailed();
    }

    private static Object sent(FacesContext faces, UIInput input) {
        var external = faces.getExternalContext();
        var name = input.getClientId(faces);
        return input instanceof UISelectMany ? external.getRequestParameterValuesMap().get(name) : external.getRequestParameterMap().get(name);
    }

    /** Once: the listener of an upload is heard in more than one phase, and refused in each. */
    private static void say(FacesContext faces, String client, Said said) {
        var text = Texts.here().say(said);
        if (faces.getMessageList(client).stream().noneMatch(told -> text.equals(told.getSummary()))) {
            faces.addMessage(client, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        }
    }

    /** The field by its name in the form that was sent; a dot, which no component's id may hold, is a hyphen there. */
    private static UIInput input(FacesContext faces, String field) {
        return find(faces.getViewRoot(), field.replace('.', '-'), false);
    }

    private static UIInput find(UIComponent parent, String id, boolean sent) {
        var kids = parent.getFacetsAndChildren();
        while (kids.hasNext()) {
            var kid = kids.next();
            var inside = sent || kid instanceof UIForm form && form.isSubmitted();
            if (inside && kid instanceof UIInput input && id.equals(kid.getId())) {
                return input;
            }
            var found = find(kid, id, inside);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static void failUnexpectedly(FacesContext faces, Throwable thrown) throws IOException {
        var reference = newReference();
        LOG.log(Level.SEVERE, thrown, () -> "Reference " + reference);
        var external = faces.getExternalContext();
        external.getRequestMap().put(REFERENCE, reference);
        fail(faces, 500);
    }

    private static void fail(FacesContext faces, int status) throws IOException {
        var external = faces.getExternalContext();
        if (!external.isResponseCommitted()) {
            if (faces.getPartialViewContext().isAjaxRequest()) {
                external.responseReset();
                external.setResponseStatus(status);
                external.setResponseContentType("text/plain");
                var reference = external.getRequestMap().get(REFERENCE);
                if (reference != null) {
                    external.setResponseHeader(REFERENCE_HEADER, reference.toString());
                }
            } else {
                external.responseSendError(status, null);
            }
        }
        faces.responseComplete();
    }

    static String newReference() {
        return UUID.randomUUID().toString().substring(0, 8).toUpperCase();
    }

    /** The page's own address with its query, as the browser shows it. */
    private static String here(FacesContext faces) {
        var request = (HttpServletRequest) faces.getExternalContext().getRequest();
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static <T extends Throwable> T cause(Throwable thrown, Class<T> kind) {
        for (var each = thrown; each != null; each = each.getCause()) {
            if (kind.isInstance(each)) {
                return kind.cast(each);
            }
        }
        return null;
    }

    /** Named in faces-config. */
    public static class Factory extends ExceptionHandlerFactory {

        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new Mishaps(getWrapped().getExceptionHandler());
        }
    }
}
