package org.rapporteur.web.translation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.rapporteur.translation.Translating;
import org.rapporteur.translation.Translating.FinishTranslation;
import org.rapporteur.translation.Translating.SaveTranslation;
import org.rapporteur.translation.TranslationDesk;
import org.rapporteur.web.report.StepPage;
import org.rapporteur.web.shell.Texts;
import org.rapporteur.workflow.StepType;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The circulated version beside its translation, part by part. */
@Named
@RequestScoped
public class TranslatePage extends StepPage {

    @Inject
    private Translating translating;
    @Inject
    private Texts texts;

    private TranslationDesk desk;
    private Map<String, String> words;

    @Override
    protected StepType step() {
        return StepType.TRANSLATE;
    }

    public void keep() {
        translating.save(new SaveTranslation(report(), duty().id(), words));
        doneAndOnTo("translation.translate.kept", "/translation/translate?id=" + report());
    }

    public void finish() {
        translating.save(new SaveTranslation(report(), duty().id(), words));
        translating.finish(new FinishTranslation(report(), duty().id(), getSeen()));
        doneAndBackToReport("translation.translate.finished");
    }

    public TranslationDesk getDesk() {
        if (desk == null) {
            desk = translating.desk(report());
        }
        return desk;
    }

    public List<TranslationDesk.Part> getParts() {
        return isOwed() ? getDesk().parts() : List.of();
    }

    public String getInto() {
        return isOwed() ? texts.of("translation.translate.into", Locale.forLanguageTag(getDesk().language()).getDisplayName(Locale.ENGLISH), getDesk().version()) : "";
    }

    public String label(TranslationDesk.Part part) {
        return part.key().equals("title") ? texts.get("translation.translate.of-title") : part.number() == 0 ? texts.get("translation.translate.of-heading")
                : texts.of("translation.translate.of-paragraph", part.number());
    }

    /** By the parts' keys. */
    public Map<String, String> getWords() {
        if (words == null) {
            words = new HashMap<>();
            getParts().forEach(part -> words.put(part.key(), part.words()));
        }
        return words;
    }
}
