package org.rapporteur.web.identity;

import java.io.IOException;

import org.rapporteur.identity.SignIn;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Ends the session here and in the browser. Works also when the page it is asked from has been lost. */
public class SignOut extends HttpServlet {

    @Inject
    private SignIn signIn;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var session = request.getSession(false);
        if (session != null) {
            var token = (String) session.getAttribute(SignInPage.TOKEN);
            session.invalidate();
            if (token != null) {
                signIn.signOut(token);
            }
        }
        response.setHeader("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + "/sign-in");
    }
}
