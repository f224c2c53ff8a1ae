package org.rapporteur.web.report;

import java.util.List;

import org.rapporteur.consensus.PositionView;
import org.rapporteur.consensus.RoundsView;
import org.rapporteur.consensus.RoundsView.Round;
import org.rapporteur.consensus.RoundsView.Said;
import org.rapporteur.web.shell.Texts;

/** States by rounds, as it is shown: each cell a letter with its word. */
public record Board(List<Column> columns, List<Row> rows) {

    /** @param label is short, {@code title} says it all */
    public record Column(String label, String title) {
    }

    /** @param last the cell of the newest round, which alone counts */
    public record Row(String state, List<Cell> cells, Cell last) {
    }

    public record Cell(String letter, String word, String tone, boolean stale) {
    }

    /** @param last how many of the newest rounds */
    static Board of(RoundsView view, int last, Texts texts) {
        var from = Math.max(0, view.rounds().size() - last);
        var rounds = view.rounds().subList(from, view.rounds().size());
        return new Board(rounds.stream().map(round -> column(round, texts)).toList(), view.rows().stream().map(row -> {
            var cells = row.said().subList(from, view.rounds().size()).stream().map(said -> cell(said, texts)).toList();
            return new Row(row.name(), cells, cells.get(cells.size() - 1));
        }).toList());
    }

    private static Column column(Round round, Texts texts) {
        var what = round.outcome() != null ? texts.say(round.outcome()) : texts.get(round.openedAt() == null ? "report.round.not-yet" : "report.round.open");
        return new Column(texts.of("report.v", round.version()), round.body() == null ? texts.of("report.round", round.number(), round.version(), what)
                : texts.of("report.round-of", round.number(), round.version(), what, round.body()));
    }

    private static Cell cell(Said said, Texts texts) {
        return switch (said.cell()) {
            case SAID -> said(said.position(), texts.say(said.position().stance()), false);
            case CARRIED -> said(said.position(), texts.of("report.cell.carried", texts.say(said.position().stance()), said.position().version()), false);
            case STALE -> said(said.position(), texts.of("report.cell.stale", texts.say(said.position().stance()), said.position().version()), true);
            case NOT_HEARD -> new Cell("–", texts.get("report.not-heard"), "none", false);
            case SILENT -> new Cell("S", texts.get("report.cell.silent"), "calm", false);
            case LATE -> new Cell("L", texts.get("report.cell.late"), "waits", false);
            case NOT_REACHED -> new Cell("–", texts.get("report.cell.not-reached"), "none", false);
            case NO_PART -> new Cell("", texts.get("report.cell.no-part"), "none", false);
        };
    }

    private static Cell said(PositionView position, String word, boolean stale) {
        return new Cell(String.valueOf(position.stance().letter()), word, Tones.of(position.stance()), stale);
    }
}
