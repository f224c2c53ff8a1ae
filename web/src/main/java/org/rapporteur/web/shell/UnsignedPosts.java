package org.rapporteur.web.shell;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.primefaces.context.PrimeFacesContext;
import org.primefaces.csp.CspException;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/**
 * A page's script sends the page's nonce along. PrimeFaces looks for it only when it answers, which is after the act: it
 * is asked here before anything is done.
 */
public class UnsignedPosts implements PhaseListener {

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        var faces = event.getFacesContext();
        if (!faces.isPostback() || faces.getResponseComplete()) {
            return;
        }
        try {
            PrimeFacesContext.getCspState(faces).getNonce();
        } catch (CspException e) {
            try {
                faces.getExternalContext().responseSendError(400, null);
            } catch (IOException lost) {
                throw new UncheckedIOException(lost);
            }
            faces.responseComplete();
        }
    }
}
