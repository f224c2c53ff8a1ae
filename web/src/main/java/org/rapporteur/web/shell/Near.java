package org.rapporteur.web.shell;

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
}
