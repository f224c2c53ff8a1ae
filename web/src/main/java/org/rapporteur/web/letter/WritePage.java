package org.rapporteur.web.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.rapporteur.letter.LetterId;
import org.rapporteur.letter.LetterOutcome;
import org.rapporteur.letter.LetterSending;
import org.rapporteur.letter.LetterSending.FinishLetters;
import org.rapporteur.letter.LetterSending.RecordReply;
import org.rapporteur.letter.LetterSending.SendLetter;
import org.rapporteur.letter.LetterView;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.web.report.StepPage;
import org.rapporteur.web.shell.Option;
import org.rapporteur.web.shell.Texts;
import org.rapporteur.web.shell.Times;
import org.rapporteur.web.shell.TypedDay;
import org.rapporteur.workflow.StepType;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A right of reply, or a request for information: letters are written, what comes back is recorded, and the step is left. */
@Named
@RequestScoped
public class WritePage extends StepPage {

    @Inject
    private LetterSending letters;
    @Inject
    private LettersSeen lettersSeen;
    @Inject
    private Times times;
    @Inject
    private Texts texts;

    private String addressee;
    private String address;
    private String words;
    private String due;
    private String letter;
    private String outcome;
    private String reply;
    private String reflected;
    private String reason;

    @Override
    protected StepType step() {
        var owed = reportSeen().getDuty();
        return owed != null && owed.type() == StepType.RIGHT_OF_REPLY ? StepType.RIGHT_OF_REPLY : StepType.COLLECT_INFORMATION;
    }

    public void send() {
        letters.send(new SendLetter(report(), duty().id(), addressee, address, words, TypedDay.of(due, "due", "letter.due-missing")));
        doneAndOnTo("letter.write.kept", here());
    }

    public void record() {
        InputWrong.check().that(letter != null && !letter.isBlank(), "letter", "letter.which").done();
        letters.reply(new RecordReply(report(), duty().id(), new LetterId(UUID.fromString(letter)), outcome, reply, reflected));
        doneAndOnTo("letter.write.recorded", here());
    }

    public void finish() {
        letters.finish(new FinishLetters(report(), duty().id(), reason, getSeen()));
        doneAndBackToReport("letter.write.finished");
    }

    private String here() {
        return "/letter/write?id=" + report();
    }

    /** Those of this visit to the step. */
    public List<LetterView> getSent() {
        return lettersSeen.getAll().stream().filter(each -> each.step().equals(lettersSeen.getStep())).toList();
    }

    public List<Option> getAwaited() {
        return getSent().stream().filter(LetterView::open).map(each -> new Option(each.id().toString(), texts.of("letter.write.one", each.number(), each.addressee()))).toList();
    }

    public boolean isAnyAwaited() {
        return !getAwaited().isEmpty() || isSent();
    }

    public List<Option> getOutcomes() {
        return LetterOutcome.of(step()).stream().map(each -> new Option(each.key(), texts.say(each))).toList();
    }

    public boolean isHearing() {
        return step() == StepType.RIGHT_OF_REPLY;
    }

    public String getAbout() {
        return texts.get(isHearing() ? "letter.write.about.reply" : "letter.write.about.information");
    }

    public String getAddressee() {
        return addressee;
    }

    public void setAddressee(String addressee) {
        this.addressee = addressee;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getWords() {
        return words == null && !isSent() ? texts.get(isHearing() ? "letter.write.begin.reply" : "letter.write.begin.information") : words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    /** Until the step's own end, where it has one. */
    public String getDue() {
        var end = reportSeen().getDuty() == null ? null : reportSeen().getDuty().due();
        return due == null && end != null ? LocalDate.ofInstant(end, times.getZone()).toString() : due;
    }

    public void setDue(String due) {
        this.due = due;
    }

    public String getLetter() {
        return letter;
    }

    public void setLetter(String letter) {
        this.letter = letter;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public String getReply() {
        return reply;
    }

    public void setReply(String reply) {
        this.reply = reply;
    }

    public String getReflected() {
        return reflected;
    }

    public void setReflected(String reflected) {
        this.reflected = reflected;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
