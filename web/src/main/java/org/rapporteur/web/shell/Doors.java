package org.rapporteur.web.shell;

import java.util.ArrayList;
import java.util.List;

import org.rapporteur.shared.Settings;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/** Opens the portal: gives every page its address and the session its cookie. */
public class Doors implements ServletContextListener {

    private static final String PAGES = Pages.class.getName();

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var context = event.getServletContext();
        var pages = new Pages(files(context, "/"));
        context.setAttribute(PAGES, pages);
        context.getServletRegistration("pages").addMapping(pages.fileByAddress().keySet().toArray(String[]::new));

        var cookie = context.getSessionCookieConfig();
        cookie.setName("rapporteur");
        cookie.setHttpOnly(true);
        cookie.setSecure("https".equals(Settings.publicAddress().getScheme()));
        cookie.setAttribute("SameSite", "Lax");
    }

    static Pages pages(ServletContext context) {
        return (Pages) context.getAttribute(PAGES);
    }

    private static List<String> files(ServletContext context, String folder) {
        var found = new ArrayList<String>();
        for (var path : context.getResourcePaths(folder)) {
            if (path.endsWith("/")) {
                if (!path.equals("/WEB-INF/") && !path.equals("/META-INF/") && !path.equals("/resources/")) {
                    found.addAll(files(context, path));
                }
            } else if (path.endsWith(Pages.SUFFIX)) {
                found.add(path);
            }
        }
        return found;
    }
}
