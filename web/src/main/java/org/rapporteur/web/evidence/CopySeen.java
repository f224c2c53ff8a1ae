package org.rapporteur.web.evidence;

import java.util.List;
import java.util.Map;

import org.rapporteur.authority.Authority;
import org.rapporteur.authority.Capability;
import org.rapporteur.evidence.DerivationView;
import org.rapporteur.evidence.ExhibitId;
import org.rapporteur.evidence.WorkingCopying;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Of what the exhibit ({@code ?id=…}) was made, and what was made of it. */
@Named
@RequestScoped
public class CopySeen {

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private WorkingCopying copying;
    @Inject
    private Authority authority;
    @Inject
    private ExhibitWords words;
    @Inject
    private Texts texts;

    private DerivationView derivation;
    private boolean asked;
    private List<DerivationView> copies;

    private ExhibitId id() {
        return ExhibitWords.named(parameters);
    }

    /** Null where it is no working copy. */
    public DerivationView getDerivation() {
        if (!asked) {
            derivation = copying.derivation(id()).orElse(null);
            asked = true;
        }
        return derivation;
    }

    public List<DerivationView> getCopies() {
        if (copies == null) {
            copies = copying.copies(id());
        }
        return copies;
    }

    public boolean isAllowed() {
        return authority.may(Capability.DERIVE_EXHIBIT, id());
    }

    /** "translation from Korean by …" */
    public String made(DerivationView copy) {
        var from = words.language(copy.fromLanguage());
        return switch (copy.kind()) {
            case CROP -> texts.of("evidence.copy.crop", copy.page(), copy.maker());
            case REDACTION -> texts.of("evidence.copy.redaction", copy.places().size(), copy.maker());
            case TRANSCRIPTION -> texts.of("evidence.copy.transcription", copy.maker());
            case TRANSLATION -> from == null ? texts.of("evidence.copy.translation", copy.maker()) : texts.of("evidence.copy.translation-from", from, copy.maker());
        };
    }
}
