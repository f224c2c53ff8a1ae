package org.rapporteur.web.report;

import java.util.List;
import java.util.stream.IntStream;

import org.rapporteur.consensus.OutlookView.Seat;
import org.rapporteur.consensus.PositionView;
import org.rapporteur.web.shell.Texts;

/** States by versions: which position each took on which text. */
public record Board(List<Integer> versions, List<Row> rows) {

    /** @param last the cell of the newest version, which alone counts */
    public record Row(String state, List<Cell> cells, Cell last) {
    }

    public record Cell(String letter, String word, String tone, boolean stale) {
    }

    /** Only versions that were put up for decision. {@code last}: how many of the newest. */
    static Board of(List<Seat> seats, List<PositionView> positions, int newest, int last, Texts texts) {
        var asked = IntStream.rangeClosed(1, newest).filter(version -> version == newest || positions.stream().anyMatch(each -> each.version() == version)).boxed().toList();
        var versions = asked.subList(Math.max(0, asked.size() - last), asked.size());
        var rows = seats.stream().map(seat -> {
            var cells = versions.stream().map(version -> version == newest ? counts(seat, texts) : cell(taken(positions, seat.state(), version), false, texts)).toList();
            return new Row(seat.name(), cells, cells.get(cells.size() - 1));
        }).toList();
        return new Board(versions, rows);
    }

    private static Cell counts(Seat seat, Texts texts) {
        return seat.position() == null && seat.stale() != null ? cell(seat.stale(), true, texts) : cell(seat.position(), false, texts);
    }

    private static PositionView taken(List<PositionView> positions, String state, int version) {
        return positions.stream().filter(each -> each.state().equals(state) && each.version() == version && !each.withdrawn()).reduce((one, later) -> later).orElse(null);
    }

    private static Cell cell(PositionView position, boolean stale, Texts texts) {
        return position == null ? new Cell("–", texts.get("report.not-heard"), "none", false)
                : new Cell(String.valueOf(position.stance().letter()), texts.say(position.stance()), Tones.of(position.stance()), stale);
    }
}
