package org.rapporteur.search.index;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

import org.rapporteur.search.SearchIndex;
import org.rapporteur.search.SearchSettings;
import org.rapporteur.shared.Settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;

/** The index that the environment asks for: one in the data folder of each node, or one on a search server for all of them. */
@ApplicationScoped
class IndexChoosing {

    private static final Logger LOG = System.getLogger(IndexChoosing.class.getName());

    @Produces
    @ApplicationScoped
    SearchIndex index() {
        var settings = SearchSettings.from(System.getenv());
        if (settings.url() == null) {
            return new LuceneIndex(Settings.dataFolder().resolve("search"));
        }
        LOG.log(Level.INFO, "Searched is the index " + settings.name() + " at " + settings.url() + ".");
        return new ServerIndex(settings);
    }

    void close(@Disposes SearchIndex index) throws IOException {
        if (index instanceof LuceneIndex own) {
            own.close();
        }
    }
}
