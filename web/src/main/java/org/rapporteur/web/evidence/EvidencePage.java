package org.rapporteur.web.evidence;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.rapporteur.authority.Authority;
import org.rapporteur.authority.Capability;
import org.rapporteur.evidence.EvidenceReading;
import org.rapporteur.evidence.ExhibitView;
import org.rapporteur.evidence.ReadingAgain;
import org.rapporteur.evidence.Uploading;
import org.rapporteur.evidence.WorkAhead;
import org.rapporteur.shared.Page;
import org.rapporteur.web.shell.Notes;
import org.rapporteur.web.shell.Paging;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Files are handed in by a script, piece by piece ({@code intake.js}); below stand the exhibits that they became. */
@Named
@RequestScoped
public class EvidencePage {

    private static final int SIZE = 25;
    private static final int MANY_MINUTES = 90;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private EvidenceReading reading;
    @Inject
    private ReadingAgain again;
    @Inject
    private Notes notes;
    @Inject
    private Authority authority;
    @Inject
    private Texts texts;

    private Page<ExhibitView> exhibits;
    private WorkAhead ahead;

    /** Bytes of one file. */
    public long getLargest() {
        return Uploading.LARGEST;
    }

    /** The list is looked at again. */
    public void look() {
        exhibits = null;
        ahead = null;
    }

    public WorkAhead getAhead() {
        if (ahead == null) {
            ahead = again.ahead();
        }
        return ahead;
    }

    /** What is being read, what waits, and about how long it takes. */
    public String getAheadWords() {
        var words = texts.of(".ahead.reading", getAhead().reading().size(), getAhead().waiting(), getAhead().again(), getAhead().pictures()).replaceFirst("^[,;] ", "");
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + (getAhead().left() == null ? "" : " " + left(getAhead().left().toMinutes() + 1));
    }

    private String left(long minutes) {
        return minutes < MANY_MINUTES ? texts.of(".ahead.minutes", minutes) : texts.of(".ahead.hours", Math.round(minutes / 60.0));
    }

    public boolean isMayReadAll() {
        return authority.may(Capability.READ_ALL_AGAIN);
    }

    public void readAll() {
        notes.say(texts.of(".read-all.done", again.all()));
        look();
    }

    public boolean isAllowed() {
        return authority.may(Capability.ADD_EXHIBIT);
    }

    public Page<ExhibitView> getExhibits() {
        if (exhibits == null) {
            exhibits = reading.handedIn(Paging.of(parameters, SIZE));
        }
        return exhibits;
    }

    public boolean isPending() {
        return !getAhead().idle() || getExhibits().items().stream().anyMatch(ExhibitView::pending);
    }

    /** The numbers of those that are not what was handed in, or null where all are. */
    public String getAltered() {
        var altered = reading.altered();
        return altered.isEmpty() ? null : texts.of(".altered", altered.size(), altered.stream().map(each -> String.valueOf(each.number())).collect(Collectors.joining(", ")));
    }

    /** What is chosen until one chooses. */
    public String getMarking() {
        return "confidential";
    }
}
