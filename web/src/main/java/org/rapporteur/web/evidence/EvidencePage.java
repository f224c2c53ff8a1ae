package org.rapporteur.web.evidence;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.primefaces.event.FileUploadEvent;
import org.rapporteur.authority.Authority;
import org.rapporteur.authority.Capability;
import org.rapporteur.evidence.EvidenceIntake;
import org.rapporteur.evidence.EvidenceReading;
import org.rapporteur.evidence.ExhibitView;
import org.rapporteur.evidence.NewExhibit;
import org.rapporteur.evidence.ReadingAgain;
import org.rapporteur.evidence.Vault;
import org.rapporteur.evidence.WorkAhead;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.NoRoomLeft;
import org.rapporteur.shared.Page;
import org.rapporteur.web.shell.Notes;
import org.rapporteur.web.shell.Paging;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.annotation.ViewMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Files are handed in, several at once, each by itself: what is refused says so and the others go on. */
@Named
@RequestScoped
public class EvidencePage {

    private static final int SIZE = 25;
    private static final String TOLD = "told";

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    @ViewMap
    private Map<String, Object> view;
    @Inject
    private EvidenceIntake intake;
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

    /** What there is to say of one file: why it was refused, or that its bytes are here already. */
    public record Told(String file, String tone, String what) implements Serializable {
    }

    public void receive(FileUploadEvent event) throws IOException {
        var file = event.getFile();
        try (var bytes = file.getInputStream()) {
            var received = intake.receive(new NewExhibit(file.getFileName(), null, sent("source"),
                    sent("reliability") + sent("credibility"), sent("marking"), sent("case")), bytes);
            if (!received.firstOfItsBytes()) {
                tell(new Told(file.getFileName(), "calm", texts.of(".held", received.exhibit().number())));
            }
        } catch (InputWrong wrong) {
            wrong.errors().forEach(error -> tell(new Told(file.getFileName(), "blocks", error.field().equals("grade") ? texts.get("evidence.half-graded") : texts.say(error.said()))));
        } catch (Vault.TooLarge large) {
            tell(new Told(file.getFileName(), "blocks", texts.say(large.said())));
        } catch (RuntimeException full) {
            // Where not even the refusal can be put on record any more, it comes wrapped.
            if (!NoRoomLeft.isBehind(full)) {
                throw full;
            }
            tell(new Told(file.getFileName(), "blocks", texts.say(new NoRoomLeft().said())));
        }
        exhibits = null;
    }

    /** What stood in a field beside the file: PrimeFaces tells of the file before the form's values reach a bean. */
    private String sent(String field) {
        return parameters.getOrDefault("intake:" + field, "");
    }

    /** The list is looked at again. */
    public void look() {
        exhibits = null;
        ahead = null;
    }

    private void tell(Told told) {
        var all = new ArrayList<>(getTold());
        all.add(told);
        view.put(TOLD, all);
    }

    @SuppressWarnings("unchecked")
    public List<Told> getTold() {
        return (List<Told>) view.getOrDefault(TOLD, List.of());
    }

    public void forget() {
        view.remove(TOLD);
    }

    public WorkAhead getAhead() {
        if (ahead == null) {
            ahead = again.ahead();
        }
        return ahead;
    }

    /** What is being read and what waits, in a sentence. */
    public String getAheadWords() {
        return texts.of(".ahead.reading", getAhead().reading().size(), getAhead().waiting(), getAhead().again(), getAhead().pictures()).replaceFirst("^[,;] ", "");
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
