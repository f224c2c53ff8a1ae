package org.rapporteur.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.rapporteur.shared.Json;
import org.rapporteur.web.identity.Authentication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/**
 * The description of this API, made by the build from the resources themselves. What holds for all calls is added from
 * where it is decided: which of them anyone may make, and that every refusal is a problem.
 */
@Path("/openapi.json")
@RequestScoped
public class OpenApiResource {

    private static final JsonNode DESCRIPTION = described();

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public JsonNode description() {
        return DESCRIPTION;
    }

    private static JsonNode described() {
        var description = (ObjectNode) read("/openapi/openapi.json");
        read("/openapi/refusals.json").fields().forEachRemaining(part -> description.withObject("/components").withObject("/" + part.getKey()).setAll((ObjectNode) part.getValue()));
        description.get("paths").fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(call -> {
            if (call.getValue() instanceof ObjectNode operation && operation.has("responses")) {
                complete(operation, isOpen(path.getKey(), call.getKey()));
            }
        }));
        return description;
    }

    private static void complete(ObjectNode operation, boolean open) {
        var refusals = operation.withObject("/responses");
        if (open) {
            operation.putArray("security");
        } else {
            refused(refusals, "401", "NotSignedIn");
        }
        refused(refusals, "default", "Refused");
    }

    private static void refused(ObjectNode responses, String status, String how) {
        if (!responses.has(status)) {
            responses.putObject(status).put("$ref", "#/components/responses/" + how);
        }
    }

    /** Whoever is not signed in can open a session, but neither ask for it nor end it. */
    private static boolean isOpen(String path, String method) {
        return Authentication.isOpen(path) && (!path.endsWith("/session") || method.equals("post"));
    }

    private static JsonNode read(String file) {
        try (var json = OpenApiResource.class.getResourceAsStream(file)) {
            return Json.mapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
