package org.rapporteur.web.publication;

import java.util.Map;

import org.rapporteur.publication.PublicReading;
import org.rapporteur.publication.PublicationView;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One published report ({@code ?symbol=…}), and how to verify it. */
@Named
@RequestScoped
public class PublicationPage {

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private PublicReading reading;

    private PublicationView publication;

    public PublicationView getPublication() {
        if (publication == null) {
            publication = reading.get(parameters.getOrDefault("symbol", "").replaceAll("[/ ]", "-"));
        }
        return publication;
    }

    /** To the byte what the page's SHA-256 is of. */
    public String getPage() {
        return reading.page(getPublication().path());
    }

    public String getFiles() {
        return "/api/v1/public/reports/" + getPublication().path();
    }
}
