package org.rapporteur.web.review;

import java.util.List;
import java.util.Map;

import org.rapporteur.report.ReportText;
import org.rapporteur.report.TextChange;
import org.rapporteur.report.ThreeWay;
import org.rapporteur.review.CommentSheet.Line;
import org.rapporteur.web.report.Runs;
import org.rapporteur.web.shell.Run;

/**
 * A comment as the coordinator answers it.
 *
 * @param proposal    the text of now against what it would be, or against the proposal where the two conflict; empty without one
 * @param conflict    the same words were changed since the comment was made
 * @param same        the text says so already
 * @param joined      others changed other words since; both would hold
 * @param adapted     what the coordinator may change before it is taken: as typed, else the text as it would be
 * @param typed       what was typed into the answer, where it was refused: disposition, reason, why
 * @param isOpened    whether something typed waits in it
 */
public record AskedSeen(Line line, List<Run> proposal, boolean conflict, boolean same, boolean joined, String adapted, Map<String, String> typed, boolean isOpened) {

    static AskedSeen of(Line line, ReportText.Paragraph now, Map<String, String> sent) {
        var id = line.comment().id();
        var typed = Map.of("disposition", sent.getOrDefault("disposition-" + id, ""), "reason", sent.getOrDefault("reason-" + id, ""), "why", sent.getOrDefault("why-" + id, ""));
        var isOpened = !typed.get("disposition").isEmpty() || !typed.get("reason").isEmpty();
        var wording = line.comment().proposedWording();
        if (wording == null) {
            return new AskedSeen(line, List.of(), false, false, false, "", typed, isOpened);
        }
        if (now == null) {
            return new AskedSeen(line, Runs.of(TextChange.words("", wording)), true, false, false, "", typed, isOpened);
        }
        var both = ThreeWay.of(line.base() == null ? now.text() : line.base(), wording, now.text());
        var would = both.conflicts() ? wording : both.text();
        return new AskedSeen(line, Runs.of(TextChange.words(now.text(), would)), both.conflicts(), would.equals(now.text()), !both.conflicts() && !would.equals(wording),
                sent.getOrDefault("wording-" + id, would), typed, isOpened);
    }

    /** Whether one click takes it. */
    public boolean isAcceptable() {
        return line.comment().proposedWording() != null && !conflict;
    }
}
