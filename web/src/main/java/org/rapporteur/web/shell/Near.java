package org.rapporteur.web.shell;

import java.util.List;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;

/** For tags: what stands beside a field, such as its help. */
public final class Near {

    private Near() {
    }

    /** The browser's id of {@code <id>-<part>}, or null where it is not shown. */
    public static String id(UIComponent field, String part) {
        var near = field.findComponent(field.getId() + "-" + part);
        return near == null || !near.isRendered() ? null : near.getClientId(FacesContext.getCurrentInstance());
    }

    /** Whether one of these was sent with the field, such as {@code stance=objection hold}. The page's script asks the same. */
    public static boolean isNeeded(UIComponent field, String beside) {
        if (field == null || beside == null || beside.isEmpty()) {
            return false;
        }
        var faces = FacesContext.getCurrentInstance();
        var sign = beside.indexOf('=');
        var sent = faces.getExternalContext().getRequestParameterMap().get(field.findComponent(beside.substring(0, sign)).getClientId(faces));
        return sent != null && List.of(beside.substring(sign + 1).split(" ")).contains(sent);
    }
}
