package org.rapporteur.web.review;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.primefaces.event.FileUploadEvent;

import org.rapporteur.report.ReportStatus;
import org.rapporteur.review.CommentType;
import org.rapporteur.review.OfflineImport;
import org.rapporteur.review.OfflineRow;
import org.rapporteur.review.OfflineWork;
import org.rapporteur.review.OfflineWork.PutRight;
import org.rapporteur.review.OfflineWork.RowOf;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.web.report.ReportSeen;
import org.rapporteur.web.shell.Notes;
import org.rapporteur.web.shell.Option;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A delegation takes the table along, fills it in without a connection and brings it back; rows that did not fit are put right here. */
@Named
@RequestScoped
public class OfflinePage {

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private ReportSeen reportSeen;
    @Inject
    private OfflineImport offline;
    @Inject
    private OfflineWork work;
    @Inject
    private Notes notes;
    @Inject
    private Texts texts;
    @Inject
    private FacesContext faces;

    private List<Seen> rows;

    /** A row with what was typed into it last. */
    public record Seen(OfflineRow row, String problems, String paragraph, String type, String comment, String proposed) {
    }

    public boolean isOpen() {
        return reportSeen.getReport().status() == ReportStatus.REVIEW || faces.isPostback();
    }

    public String form(String format) {
        return "/api/v1/reports/" + reportSeen.getId() + "/comment-form?format=" + format;
    }

    public void bringIn(FileUploadEvent event) throws IOException {
        var file = event.getFile();
        var taken = offline.bringIn(reportSeen.getId(), file.getInputStream(), file.getFileName());
        notes.saved(texts.of("review.offline.taken-in", taken.comments(), taken.known(), taken.waiting()));
        faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + "/review/offline?id=" + reportSeen.getId());
    }

    public void putRight() throws IOException {
        var row = chosenBy("putRight");
        work.putRight(new PutRight(reportSeen.getId(), row, typed("paragraph", row), typed("type", row), typed("comment", row), typed("proposed", row)));
        notes.saved(texts.get("review.offline.put-right"));
        on("");
    }

    public void drop() throws IOException {
        var row = chosenBy("drop");
        work.drop(new RowOf(reportSeen.getId(), row));
        notes.undoable(texts.get("review.offline.dropped"), "undo");
        on("&undo=" + row);
    }

    public void undo() throws IOException {
        work.restore(new RowOf(reportSeen.getId(), id(parameters.getOrDefault("undo", ""))));
        on("");
    }

    private void on(String query) throws IOException {
        faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + "/review/offline?id=" + reportSeen.getId() + query);
    }

    public boolean isUndoable() {
        return parameters.containsKey("undo");
    }

    private UUID chosenBy(String button) {
        return id(parameters.getOrDefault("rows:" + button, ""));
    }

    private UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new InputWrong("row", "review.row-missing");
        }
    }

    private String typed(String field, UUID row) {
        return parameters.get(field + "-" + row);
    }

    public List<Seen> getRows() {
        if (rows == null) {
            rows = work.waiting(reportSeen.getId()).stream().map(row -> new Seen(row,
                    String.join(" ", row.problems().stream().map(each -> texts.get("review.offline.problem." + each)).toList()),
                    now("paragraph", row, row.paragraph()), now("type", row, row.knownType()), now("comment", row, row.comment()), now("proposed", row, row.proposed()))).toList();
        }
        return rows;
    }

    private String now(String field, OfflineRow row, String filledIn) {
        var typed = typed(field, row.id());
        return typed == null ? filledIn : typed;
    }

    public List<Option> getTypes() {
        var options = new ArrayList<>(List.of(new Option("", texts.get(".type.none"))));
        Arrays.stream(CommentType.values()).map(each -> new Option(each.key(), texts.say(each), texts.say(each.meaning()))).forEach(options::add);
        return options;
    }
}
