package org.rapporteur.review;

import static org.rapporteur.authority.Capability.COMMENT;
import static org.rapporteur.authority.Capability.READ_COMMENTS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import org.rapporteur.authority.Requires;
import org.rapporteur.governance.Mechanisms;
import org.rapporteur.identity.Caller;
import org.rapporteur.report.OnReport;
import org.rapporteur.report.ReportId;
import org.rapporteur.report.ReportReading;
import org.rapporteur.report.ReportView;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.Said;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** The disposition of comments and the changes that followed from them as files, as far as whoever asks may read them; and the empty table for delegations that work offline. */
@Stateless
public class TableExport {

    private static final int EMPTY_ROWS = 12;

    @Inject
    private CommentSheet sheet;
    @Inject
    private ChangeTracing tracing;
    @Inject
    private ReportReading reading;
    @Inject
    private Mechanisms mechanisms;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<ReviewEvent> events;

    /** Word or Excel. */
    public enum Format {
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String mediaType() {
            return mediaType;
        }

        static Format of(String key) {
            for (var format : values()) {
                if (format.name().equalsIgnoreCase(key)) {
                    return format;
                }
            }
            throw new InputWrong("format", "review.format-missing");
        }
    }

    public record TableFile(String name, Format format, byte[] bytes) {
    }

    public record ExportTable(ReportId report, CommentFilter filter, String format) implements OnReport {
    }

    public record ExportRequested(ReportId report, String state, String format) implements OnReport {
    }

    public record ExportForm(ReportId report, String format) implements OnReport {
    }

    @Requires(READ_COMMENTS)
    public TableFile table(ExportTable command) {
        var format = Format.of(command.format());
        var report = reading.get(command.report());
        var lines = sheet.of(command.report(), command.filter()).stream().filter(line -> line.comment().submitted()).toList();
        events.fire(new ReviewEvent(command.report(), Said.of("act.exported-the-disposition-of-comments"), version(report), null, Said.of("review.submitted-comments", lines.size()), Said.words(format.key())));
        return file(Said.of("review.table"), format, DispositionTable.of(Said.of("review.table-of", report.title()),
                Said.of("review.table-about", report.version(), today(report), Said.of("review.submitted-comments", lines.size())), lines.stream().map(DispositionTable::row).toList()));
    }

    /** The changes made at the request of states, of one where {@code state} names it. */
    @Requires(READ_COMMENTS)
    public TableFile requested(ExportRequested command) {
        var format = Format.of(command.format());
        var report = reading.get(command.report());
        var changes = tracing.requested(command.report()).stream()
                .filter(each -> command.state() == null || command.state().isEmpty() || command.state().equals(each.request().comment().state())).toList();
        var count = Said.of("review.followed-comments", changes.size());
        events.fire(new ReviewEvent(command.report(), Said.of("act.exported-the-changes-requested-by-states"), version(report), null, count, Said.words(format.key())));
        return file(Said.of("review.requested"), format, RequestedTable.of(report.title(), Said.of("review.table-about", report.version(), today(report), count), changes,
                mechanisms.get(report.mechanism()).zone()));
    }

    private LocalDate today(ReportView report) {
        return LocalDate.ofInstant(clock.now(), mechanisms.get(report.mechanism()).zone());
    }

    /** What the own state has written and not submitted, and empty rows to go on. */
    @Requires(COMMENT)
    public TableFile form(ExportForm command) {
        var format = Format.of(command.format());
        var report = reading.get(command.report());
        var state = mechanisms.stateName(report.mechanism(), caller.person().state());
        var own = sheet.of(command.report(), new CommentFilter(caller.person().state(), null, null, null, false)).stream()
                .filter(line -> !line.comment().submitted() && !line.comment().withdrawn()).toList();
        var rows = new ArrayList<>(own.stream().map(DispositionTable::row).toList());
        rows.addAll(Collections.nCopies(EMPTY_ROWS, List.of(state, "", "", "", "", "", "", "")));
        events.fire(new ReviewEvent(command.report(), Said.of("act.took-the-form-for-comments"), version(report), caller.person().state(), Said.of("review.submitted-comments", own.size()),
                Said.words(format.key()), caller.person().state()));
        return file(Said.of("review.form", state), format, DispositionTable.form(Said.of("review.form-of", state, report.title()),
                Said.of("review.form-about", report.version(), Said.row(List.of(CommentType.values()))), report.version(), rows));
    }

    private static Integer version(ReportView report) {
        return report.version() == 0 ? null : report.version();
    }

    private static TableFile file(Said name, Format format, FileTable table) {
        try {
            return new TableFile(name + "." + format.key(), format, format == Format.DOCX ? WordTable.of(table) : ExcelTable.of(table));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
