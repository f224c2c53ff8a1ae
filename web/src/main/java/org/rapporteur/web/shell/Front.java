package org.rapporteur.web.shell;

import java.io.IOException;

import org.rapporteur.identity.Caller;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The bare address: whoever is signed in goes to their work, everybody else to what is published. */
public class Front extends HttpServlet {

    @Inject
    private Caller caller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + (caller.known() ? "/work" : "/public"));
    }
}
