package org.rapporteur.web.api;

import java.io.InputStream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The description of this API, made by the build from the resources themselves. */
@Path("/openapi.json")
@RequestScoped
public class OpenApiResource {

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public InputStream description() {
        return OpenApiResource.class.getResourceAsStream("/openapi/openapi.json");
    }
}
