package org.rapporteur.web.change;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.rapporteur.authority.Capability;
import org.rapporteur.change.ChangeClassing;
import org.rapporteur.change.ChangeClassing.ChangesOf;
import org.rapporteur.change.ChangeClassing.Choice;
import org.rapporteur.change.ChangeClassing.ClassChanges;
import org.rapporteur.change.Changed;
import org.rapporteur.change.ClassChallenge;
import org.rapporteur.change.ClassChallenging;
import org.rapporteur.change.ClassChallenging.ChallengeClass;
import org.rapporteur.change.ClassChallenging.SettleClass;
import org.rapporteur.change.ClassChallenging.WithdrawChallenge;
import org.rapporteur.change.ClassedChange;
import org.rapporteur.governance.ChangeClass;
import org.rapporteur.governance.MechanismView.ReportType;
import org.rapporteur.governance.Mechanisms;
import org.rapporteur.identity.Caller;
import org.rapporteur.report.ReportStatus;
import org.rapporteur.report.TextChange;
import org.rapporteur.shared.NotFound;
import org.rapporteur.web.report.ReportSeen;
import org.rapporteur.web.report.Runs;
import org.rapporteur.web.shell.Notes;
import org.rapporteur.web.shell.Option;
import org.rapporteur.web.shell.Run;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** How much each change weighs: classed before a text is circulated, challenged by states after. {@code ?version=} names the version; without it what is not circulated yet, for those who draft. */
@Named
@RequestScoped
public class ClassesPage {

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private ReportSeen reportSeen;
    @Inject
    private ChangeClassing classing;
    @Inject
    private ClassChallenging challenging;
    @Inject
    private Mechanisms mechanisms;
    @Inject
    private Caller caller;
    @Inject
    private FacesContext faces;
    @Inject
    private Notes notes;
    @Inject
    private Texts texts;

    private List<ClassedChange> changes;

    /* What is shown */

    /** The version whose changes are shown; 0 for what is not circulated yet. */
    public int getVersion() {
        var asked = parameters.getOrDefault("version", "");
        if (asked.matches("[1-9][0-9]{0,5}")) {
            return Integer.parseInt(asked);
        }
        return isPendingShown() ? 0 : reportSeen.getReport().version();
    }

    public boolean isPending() {
        return getVersion() == 0;
    }

    public boolean isPendingShown() {
        var status = reportSeen.getReport().status();
        return reportSeen.may(Capability.READ_DRAFT.name()) && reportSeen.getReport().version() > 0 && status != ReportStatus.REVIEW && status.compareTo(ReportStatus.DECIDE) < 0;
    }

    /** Those that changed something, the newest first. */
    public List<Integer> getVersions() {
        var newest = reportSeen.getReport().version();
        return IntStream.iterate(newest, version -> version > 1, version -> version - 1).boxed().toList();
    }

    public List<ClassedChange> getChanges() {
        if (changes == null) {
            changes = isPending() ? isPendingShown() ? classing.pending(reportSeen.getId()) : List.of() : classing.of(new ChangesOf(reportSeen.getId(), getVersion()));
        }
        return changes;
    }

    public String getHeading() {
        return !isPending() ? texts.of(".of-version", getVersion(), getVersion() - 1) : texts.of(isClassing() ? ".since" : ".changed-since", reportSeen.getReport().version());
    }

    public String getWhatFollows() {
        return mechanisms.get(reportSeen.getReport().mechanism()).reportType(reportSeen.getReport().type()).map(ReportType::carrying).map(each -> texts.say(each.meaning())).orElse("");
    }

    public String name(ClassedChange change) {
        return texts.say(Changed.name(change.change()));
    }

    public List<Run> words(ClassedChange change) {
        var was = change.change().was();
        var is = change.change().is();
        return Runs.of(TextChange.words(was == null ? "" : was, is == null ? "" : is));
    }

    /** Such as "moved, cites something else". */
    public String besides(ClassedChange change) {
        var each = change.change();
        var said = new ArrayList<String>();
        if (each.elsewhere()) {
            said.add(texts.get(".elsewhere"));
        } else if (each.moved()) {
            said.add(texts.get(".moved"));
        }
        if (each.citations()) {
            said.add(texts.get(".citations"));
        }
        return String.join(", ", said);
    }

    public String tone(ChangeClass as) {
        return switch (as) {
            case EDITORIAL -> "agreed";
            case FACTUAL -> "comment";
            case SUBSTANTIVE -> "waits";
        };
    }

    /** Who classed it so, or that nobody said otherwise. */
    public String whence(ClassedChange change) {
        return change.by() == null ? texts.get(".as-proposed") : texts.of(".classed-by", change.by());
    }

    public List<Option> getClasses() {
        return Arrays.stream(ChangeClass.values()).map(each -> new Option(each.key(), texts.say(each), texts.say(each.meaning()))).toList();
    }

    /** What stands in the form: what was typed, else what holds. */
    public String chosen(ClassedChange change) {
        return typed("class", change.change().subject(), change.classed().key());
    }

    public String typed(String field, Object of, String otherwise) {
        return parameters.getOrDefault(field + "-" + of, otherwise == null ? "" : otherwise);
    }

    /* What can be done */

    public boolean isClassing() {
        return isPending() && reportSeen.may(Capability.CLASS_CHANGES.name());
    }

    private boolean underWay() {
        return !isPending() && (faces.isPostback() || reportSeen.getReport().status().compareTo(ReportStatus.DECIDE) <= 0);
    }

    public boolean challengeable(ClassedChange change) {
        return underWay() && reportSeen.may(Capability.CHALLENGE_CLASS.name()) && change.counts() != ChangeClass.SUBSTANTIVE;
    }

    public boolean withdrawable(ClassChallenge challenge) {
        return underWay() && challenge.open() && reportSeen.may(Capability.CHALLENGE_CLASS.name()) && challenge.state().equals(caller.person().state());
    }

    public boolean settleable(ClassedChange change) {
        return underWay() && reportSeen.may(Capability.SETTLE_CLASS.name()) && change.challenged();
    }

    public void keep() throws IOException {
        var choices = getChanges().stream().filter(each -> parameters.containsKey("class-" + each.change().subject())).map(each -> choice(each.change().subject())).filter(this::differs).toList();
        if (!choices.isEmpty()) {
            classing.classify(new ClassChanges(reportSeen.getId(), choices));
        }
        done("change.classes.kept");
    }

    private Choice choice(UUID subject) {
        return new Choice(subject, typed("class", subject, null), typed("reason", subject, null), typed("mark", subject, null));
    }

    /** Whoever agrees with the proposal need not say so. */
    private boolean differs(Choice choice) {
        return getChanges().stream().filter(each -> each.change().subject().equals(choice.subject()))
                .anyMatch(each -> !each.change().mark().equals(choice.seenMark()) || !each.classed().key().equals(choice.changeClass()) || !choice.reason().equals(each.reason() == null ? "" : each.reason()));
    }

    public void challenge() throws IOException {
        var subject = pressed("challenge");
        challenging.challenge(new ChallengeClass(reportSeen.getId(), getVersion(), subject, typed("reason", subject, null)));
        done("change.classes.challenge-made");
    }

    public void withdraw() throws IOException {
        challenging.withdraw(new WithdrawChallenge(reportSeen.getId(), pressed("withdraw")));
        done("change.classes.withdrawn");
    }

    public void settle() throws IOException {
        var subject = pressed("settle");
        challenging.settle(new SettleClass(reportSeen.getId(), getVersion(), subject, typed("class", subject, null), typed("reason", subject, null)));
        done("change.classes.settled");
    }

    private UUID pressed(String button) {
        try {
            return UUID.fromString(parameters.getOrDefault("weighing:" + button, ""));
        } catch (IllegalArgumentException e) {
            throw new NotFound("change");
        }
    }

    private void done(String said) throws IOException {
        notes.saved(texts.get(said));
        var external = faces.getExternalContext();
        external.redirect(external.getRequestContextPath() + "/change/classes?id=" + reportSeen.getId() + (isPending() ? "" : "&version=" + getVersion()));
    }
}
