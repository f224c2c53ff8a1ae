package org.rapporteur.web.review;

import java.util.List;
import java.util.Map;

import org.rapporteur.authority.Capability;
import org.rapporteur.review.CommentSheet;
import org.rapporteur.review.CommentSheet.Line;
import org.rapporteur.shared.Page;
import org.rapporteur.web.report.ReportSeen;
import org.rapporteur.web.shell.Paging;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The disposition of comments: who asked for what, and what became of it. As a file it is the same list. */
@Named
@RequestScoped
public class DispositionsPage {

    private static final int ON_A_PAGE = 100;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private ReportSeen reportSeen;
    @Inject
    private CommentFiltering filtering;
    @Inject
    private CommentSheet sheet;
    @Inject
    private Texts texts;

    private List<Line> lines;

    private List<Line> lines() {
        if (lines == null) {
            lines = sheet.of(reportSeen.getId(), filtering.getFilter()).stream().filter(line -> line.comment().submitted()).toList();
        }
        return lines;
    }

    public Page<Line> getLines() {
        var part = Paging.of(parameters, ON_A_PAGE);
        var from = Math.min(part.offset(), lines().size());
        return new Page<>(lines().subList(from, Math.min(from + part.size(), lines().size())), part.page(), part.size(), lines().size());
    }

    public String getSentence() {
        return texts.of(".sentence", lines().size(), lines().stream().filter(line -> line.comment().unanswered()).count());
    }

    public String place(Line line) {
        return line.comment().paragraph() == null ? texts.get(".whole") : line.number() == null ? texts.get(".gone") : line.number().toString();
    }

    public boolean isDelegate() {
        return reportSeen.may(Capability.COMMENT.name());
    }

    /** The same list as a file. */
    public String file(String format) {
        return "/api/v1/reports/" + reportSeen.getId() + "/dispositions/file?format=" + format + filtering.getQuery().replaceAll("&page=[0-9]+", "");
    }

    /** The way back to this choice from one page of the list to another. */
    public String getHere() {
        return "/review/dispositions?id=" + reportSeen.getId() + filtering.getQuery().replaceAll("&page=[0-9]+", "") + "&";
    }
}
