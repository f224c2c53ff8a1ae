package org.rapporteur.web.archive;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.primefaces.event.FileUploadEvent;
import org.rapporteur.archive.ResolutionImport;
import org.rapporteur.archive.ResolutionReading;
import org.rapporteur.archive.ResolutionView;
import org.rapporteur.authority.Authority;
import org.rapporteur.authority.Capability;
import org.rapporteur.web.shell.Notes;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What the archive holds. */
@Named
@RequestScoped
public class ArchivePage {

    @Inject
    private ResolutionReading reading;
    @Inject
    private ResolutionImport importing;
    @Inject
    private Authority authority;
    @Inject
    private Notes notes;
    @Inject
    private Texts texts;

    public List<ResolutionView> getResolutions() {
        return reading.all();
    }

    public boolean isKeeping() {
        return authority.may(Capability.KEEP_ARCHIVE);
    }

    public void take(FileUploadEvent event) {
        var resolution = importing.take(event.getFile().getContent());
        notes.saved(texts.of("archive.archive.taken", resolution.name(), resolution.measures()));
    }

    public String languages(ResolutionView resolution) {
        return resolution.texts().stream().map(each -> language(each.language())).collect(Collectors.joining(", "));
    }

    public String language(String code) {
        return Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
    }
}
