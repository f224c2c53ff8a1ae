package org.rapporteur.web.review;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.rapporteur.authority.Capability;
import org.rapporteur.identity.Caller;
import org.rapporteur.report.ReportReading;
import org.rapporteur.report.ReportStatus;
import org.rapporteur.report.ReportText;
import org.rapporteur.review.Audience;
import org.rapporteur.review.CommentReading;
import org.rapporteur.review.CommentReading.OnParagraph;
import org.rapporteur.review.CommentType;
import org.rapporteur.review.Lens;
import org.rapporteur.web.report.ReportSeen;
import org.rapporteur.web.shell.Option;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What is said of the paragraph that the address names ({@code ?on=…}), or of the whole report; the panel beside the text. */
@Named
@RequestScoped
public class ThreadSeen {

    static final String WHOLE = "whole";

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private ReportSeen reportSeen;
    @Inject
    private ReportReading reading;
    @Inject
    private CommentReading comments;
    @Inject
    private Caller caller;
    @Inject
    private Texts texts;

    private final Map<Integer, ReportText> versions = new HashMap<>();
    private List<CommentSeen> said;
    private Boolean writing;

    /** The paragraph's id or {@code whole}; null where the address names none. */
    public String getOn() {
        var on = parameters.get("on");
        return WHOLE.equals(on) || getParagraph() != null ? on : null;
    }

    public boolean isOpen() {
        return getOn() != null && reportSeen.getReport().version() > 0 && reportSeen.may(Capability.READ_COMMENTS.name());
    }

    /** In the text that is shown; while a state writes that is the newest version. */
    public ReportText.Paragraph getParagraph() {
        var on = parameters.get("on");
        return on == null || on.equals(WHOLE) ? null : reportSeen.getText().paragraphs().filter(each -> each.id().toString().equals(on)).findFirst().orElse(null);
    }

    public String getHeading() {
        return getParagraph() == null ? texts.get("report.on-whole") : texts.of("report.paragraph", getParagraph().number());
    }

    public List<CommentSeen> getSaid() {
        if (said == null) {
            var on = getParagraph() == null ? null : getParagraph().id();
            said = CommentSeen.all(comments.on(new OnParagraph(reportSeen.getId(), on, Lens.OWN)), reportSeen.getText(), this::version);
        }
        return said;
    }

    ReportText version(int number) {
        return versions.computeIfAbsent(number, each -> reading.version(reportSeen.getId(), each));
    }

    /** Whether the person's state can still write to this round. */
    public boolean isWriting() {
        if (writing == null) {
            writing = isUnderReview() && comments.writes(reportSeen.getId());
        }
        return writing;
    }

    private boolean isUnderReview() {
        return reportSeen.getReport().status() == ReportStatus.REVIEW && reportSeen.may(Capability.COMMENT.name());
    }

    /** Whether the person's state has submitted its review already. */
    public boolean isLate() {
        return isUnderReview() && !isWriting();
    }

    /** The beginning of the hash of the text that the comments are on. */
    public String getHash() {
        return reportSeen.getReport().contentHash().substring(0, 8);
    }

    public String getState() {
        return caller.person().stateName();
    }

    public UUID getParagraphId() {
        return getParagraph() == null ? null : getParagraph().id();
    }

    public List<Option> getTypes() {
        return Arrays.stream(CommentType.values()).map(each -> new Option(each.key(), texts.say(each) + ": " + texts.say(each.meaning()))).toList();
    }

    public List<Option> getAudiences() {
        return Arrays.stream(Audience.values()).map(each -> new Option(each.key(), texts.say(each), texts.say(each.meaning()))).toList();
    }

    public String dispositionTone(String disposition) {
        return switch (disposition) {
            case "accepted" -> "agreed";
            case "rejected" -> "blocks";
            case "partly" -> "waits";
            default -> "calm";
        };
    }
}
