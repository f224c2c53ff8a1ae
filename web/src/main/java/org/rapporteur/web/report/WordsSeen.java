package org.rapporteur.web.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.rapporteur.governance.Mechanisms;
import org.rapporteur.report.BracketResolving.Resolution;
import org.rapporteur.report.Bracketed;
import org.rapporteur.report.Bracketed.Kind;
import org.rapporteur.report.Brackets;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The words of a paragraph as they are shown: what stands in a bracket with its signs, and with the states that want it. */
@Named
@RequestScoped
public class WordsSeen {

    /** More alternatives than this share the last tint; the signs and states between them tell them apart. */
    private static final int TINTS = 4;

    @Inject
    private Brackets brackets;
    @Inject
    private Mechanisms mechanisms;
    @Inject
    private ReportSeen reportSeen;
    @Inject
    private Texts texts;

    /** @param kind words, sign, states or alternative; {@code tint} from 1, 0 outside of brackets */
    public record Piece(String kind, int tint, String text) {
    }

    public boolean isBracketed(String text) {
        return text != null && text.indexOf('[') >= 0;
    }

    public List<Piece> pieces(String text) {
        return isBracketed(text) ? brackets.read(text, mechanism()).pieces().stream().map(WordsSeen::seen).toList() : List.of();
    }

    private static Piece seen(Bracketed.Piece piece) {
        return new Piece(piece.kind().name().toLowerCase(Locale.ROOT), piece.kind() == Kind.ALTERNATIVE ? Math.min(piece.alternative(), TINTS) : 0, piece.text());
    }

    private String mechanism() {
        return reportSeen.getReport().mechanism();
    }

    /** Of states, by their codes. */
    public String names(List<String> states) {
        return states.stream().map(state -> mechanisms.stateName(mechanism(), state)).collect(Collectors.joining(", "));
    }

    /** Whose words were taken when a bracket was resolved. */
    public String chosen(Resolution past) {
        return past.chosen().isEmpty() ? texts.get("report.brackets.past-out")
                : past.states().isEmpty() ? texts.get("report.brackets.past-nobody") : texts.of("report.brackets.past-chosen", names(past.states()));
    }
}
