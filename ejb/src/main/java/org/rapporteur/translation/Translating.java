package org.rapporteur.translation;

import static org.rapporteur.authority.Capability.READ_REPORT;
import static org.rapporteur.authority.Capability.TRANSLATE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.rapporteur.authority.Requires;
import org.rapporteur.identity.Caller;
import org.rapporteur.report.Circulating;
import org.rapporteur.report.OnReport;
import org.rapporteur.report.ReportId;
import org.rapporteur.report.ReportText;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.Said;
import org.rapporteur.shared.WrongState;
import org.rapporteur.workflow.DutyId;
import org.rapporteur.workflow.StepType;
import org.rapporteur.workflow.StepWork;
import org.rapporteur.workflow.StepWork.Work;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Somebody translates the version that was circulated, part by part; the step is left when no part is without words. */
@Stateless
public class Translating {

    private static final int LONGEST_PART = 20_000;

    @Inject
    private Translations translations;
    @Inject
    private TranslatedTexts texts;
    @Inject
    private StepWork work;
    @Inject
    private Circulating reports;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<TranslationEvent> events;

    /** @param parts by their names; a part without words stays as it was */
    public record SaveTranslation(ReportId report, DutyId duty, Map<String, String> parts) implements OnReport {

        public SaveTranslation {
            parts = parts == null ? Map.of() : new HashMap<>(parts);
        }
    }

    public record FinishTranslation(ReportId report, DutyId duty, int seenRevision) implements OnReport {
    }

    /** @throws InputWrong where a part is too long, or there is no such part in the version */
    @Requires(TRANSLATE)
    public void save(SaveTranslation command) {
        var translating = work.owed(command.report(), command.duty(), StepType.TRANSLATE);
        var known = parts(command.report(), translating.turn().version());
        var check = InputWrong.check();
        command.parts().forEach((part, words) -> check.that(known.containsKey(part), "parts." + part, "translation.no-part").optional(words, "parts." + part, LONGEST_PART));
        check.done();
        var translation = begun(translating);
        command.parts().forEach((part, words) -> {
            if (words != null && !words.isBlank()) {
                translations.keep(translation, part, words.strip(), caller.id().uuid(), clock.now());
            }
        });
    }

    /** @throws InputWrong while a part has no words */
    @Requires(TRANSLATE)
    public void finish(FinishTranslation command) {
        var translating = work.take(command.report(), command.duty(), StepType.TRANSLATE, command.seenRevision());
        var translation = begun(translating);
        var known = parts(command.report(), translating.turn().version());
        var missing = new ArrayList<>(known.keySet());
        missing.removeAll(translations.words(translation).keySet());
        InputWrong.check().that(missing.isEmpty(), "parts", "translation.untranslated", missing.size()).done();
        translations.finish(translation, caller.id().uuid(), clock.now());
        events.fire(new TranslationEvent(command.report(), Said.of("act.translated-the-version"), translating.turn().version(), Said.words(name(language(command.report())))));
        work.done(translating, null);
    }

    /** @throws WrongState if the report stands at no translation */
    @Requires(TRANSLATE)
    public TranslationDesk desk(ReportId report) {
        var turn = reports.lock(report);
        var language = language(report);
        var words = work.step(report, StepType.TRANSLATE).flatMap(translations::begun).map(translations::words).orElseGet(() -> carried(report, turn.version(), language));
        var numbers = new HashMap<String, Integer>();
        reports.version(report, turn.version()).paragraphs().forEach(each -> numbers.put(each.id().toString(), each.number()));
        return new TranslationDesk(language, turn.version(), parts(report, turn.version()).entrySet().stream()
                .map(part -> new TranslationDesk.Part(part.getKey(), numbers.getOrDefault(part.getKey(), 0), part.getValue(), words.get(part.getKey()))).toList());
    }

    @Requires(READ_REPORT)
    public List<TranslationView> on(ReportId report) {
        return translations.finished(report);
    }

    public record OneTranslation(ReportId report, int version, String language) implements OnReport {
    }

    @Requires(READ_REPORT)
    public ReportText text(OneTranslation asked) {
        return texts.of(asked.report(), asked.version(), asked.language());
    }

    private UUID begun(Work translating) {
        return translations.begun(translating.step()).orElseGet(() -> {
            var version = translating.turn().version();
            var language = language(translating.report());
            var begun = translations.at(translating.step(), translating.report(), version, language);
            carried(translating.report(), version, language).forEach((part, words) -> translations.keep(begun, part, words, caller.id().uuid(), clock.now()));
            return begun;
        });
    }

    /** What an earlier translation into the language said of parts that have not changed since. */
    private Map<String, String> carried(ReportId report, int version, String language) {
        var carried = new HashMap<String, String>();
        translations.finished(report).stream().filter(each -> each.language().equals(language)).findFirst().ifPresent(last -> {
            var before = parts(report, last.version());
            var words = translations.words(translations.finished(report, last.version(), language).orElseThrow());
            parts(report, version).forEach((part, source) -> {
                if (source.equals(before.get(part)) && words.containsKey(part)) {
                    carried.put(part, words.get(part));
                }
            });
        });
        return carried;
    }

    private String language(ReportId report) {
        return work.language(report).orElseThrow(() -> new WrongState("workflow.not-at-this-step"));
    }

    static String name(String language) {
        return Locale.forLanguageTag(language).getDisplayName(Locale.ENGLISH);
    }

    /** What is to be translated, in the order of the text. What is empty needs no translation. */
    private Map<String, String> parts(ReportId report, int version) {
        var text = reports.version(report, version);
        var parts = new LinkedHashMap<String, String>();
        parts.put(TranslatedTexts.TITLE, text.title());
        text.sections().forEach(section -> {
            parts.put(section.id().toString(), section.heading());
            section.paragraphs().forEach(paragraph -> parts.put(paragraph.id().toString(), paragraph.text()));
        });
        parts.values().removeIf(words -> words == null || words.isBlank());
        return parts;
    }
}
