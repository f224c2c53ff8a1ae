package org.rapporteur.web.publication;

import java.util.Map;

import org.rapporteur.publication.PublicReading;
import org.rapporteur.publication.PublicationView;
import org.rapporteur.shared.Page;
import org.rapporteur.web.shell.Paging;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What is published, for anyone. */
@Named
@RequestScoped
public class PublicPage {

    private static final int SIZE = 50;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private PublicReading reading;

    private Page<PublicationView> publications;

    public Page<PublicationView> getPublications() {
        if (publications == null) {
            publications = reading.all(Paging.of(parameters, SIZE));
        }
        return publications;
    }
}
