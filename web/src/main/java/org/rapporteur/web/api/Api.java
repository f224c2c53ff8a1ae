package org.rapporteur.web.api;

import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

@ApplicationPath("/api/v1")
@OpenAPIDefinition(info = @Info(title = "Rapporteur", version = "1",
        description = "From evidence to a published report. Refusals are application/problem+json (RFC 9457); times are ISO 8601 in UTC."),
        security = @SecurityRequirement(name = "session"))
@SecurityScheme(securitySchemeName = "session", type = SecuritySchemeType.HTTP, scheme = "bearer", description = "The token that POST /session gives")
public class Api extends Application {
}
