package org.rapporteur.web.telling;

import java.io.IOException;
import java.util.Map;

import org.rapporteur.authority.Authority;
import org.rapporteur.authority.Capability;
import org.rapporteur.shared.Page;
import org.rapporteur.telling.MailRegister;
import org.rapporteur.telling.MailView;
import org.rapporteur.telling.MailWay;
import org.rapporteur.web.shell.Notes;
import org.rapporteur.web.shell.Paging;
import org.rapporteur.web.shell.Texts;
import org.rapporteur.web.shell.Waiting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What mails went out, which wait, and which did not get through. */
@Named
@RequestScoped
public class MailPage implements Waiting {

    private static final int ON_ONE_PAGE = 50;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private MailRegister register;
    @Inject
    private Authority authority;
    @Inject
    private Notes notes;
    @Inject
    private Texts texts;
    @Inject
    private FacesContext faces;

    private Page<MailView> list;
    private Integer stuck;
    private MailWay way;

    public boolean isStuckOnly() {
        return "stuck".equals(parameters.get("show"));
    }

    public Page<MailView> getList() {
        if (list == null) {
            list = register.list(isStuckOnly(), Paging.of(parameters, ON_ONE_PAGE));
        }
        return list;
    }

    public int getStuck() {
        if (stuck == null) {
            stuck = register.countStuck();
        }
        return stuck;
    }

    @Override
    public Map<String, Integer> byPlace() {
        return authority.may(Capability.MANAGE_MAIL) && getStuck() > 0 ? Map.of("mail", getStuck()) : Map.of();
    }

    public String getWay() {
        if (way == null) {
            way = register.way();
        }
        return texts.of("mail.way." + way.kind(), way.where());
    }

    public String tone(MailView mail) {
        return switch (mail.status()) {
            case SENT, FILED -> "agreed";
            case FAILED -> "blocks";
            case IN_DOUBT -> "waits";
            default -> "calm";
        };
    }

    public void sendAgain(MailView mail) throws IOException {
        register.sendAgain(mail.id());
        notes.saved(texts.get("mail.queued-again"));
        faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + "/mail");
    }
}
