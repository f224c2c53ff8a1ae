package org.rapporteur.web.shell;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.ServletContext;

/** Forms, links and redirects lead to a page's address, never to its file. */
public class PageLinks extends ViewHandlerWrapper {

    public PageLinks(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        var external = context.getExternalContext();
        var query = viewId.indexOf('?');
        var address = Doors.pages((ServletContext) external.getContext()).addressOf(query < 0 ? viewId : viewId.substring(0, query));
        if (address == null) {
            return getWrapped().getActionURL(context, viewId);
        }
        return external.getRequestContextPath() + address + (query < 0 ? "" : viewId.substring(query));
    }
}
