package org.rapporteur.web.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rapporteur.report.ParagraphChange;
import org.rapporteur.report.ReportReading;
import org.rapporteur.report.ReportText;
import org.rapporteur.review.Answering;
import org.rapporteur.review.Answering.AcceptWording;
import org.rapporteur.review.Answering.AnswerComment;
import org.rapporteur.review.Answering.AnswerComments;
import org.rapporteur.review.Answering.FinishAnswering;
import org.rapporteur.review.Answering.TakeBackAnswer;
import org.rapporteur.review.CommentFilter;
import org.rapporteur.review.CommentId;
import org.rapporteur.review.CommentSheet;
import org.rapporteur.review.CommentSheet.Line;
import org.rapporteur.review.CommentView;
import org.rapporteur.review.SameWords;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.web.report.StepPage;
import org.rapporteur.web.shell.Notes;
import org.rapporteur.web.shell.Option;
import org.rapporteur.web.shell.Texts;
import org.rapporteur.workflow.StepType;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.annotation.RequestParameterValuesMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * The coordinator answers the comments beside the text, one by one or many at once, then sends the text onward. Which comment
 * a button is for is said by its value, not by its place in the list: others may answer meanwhile.
 */
@Named
@RequestScoped
public class AnswerPage extends StepPage {

    private static final int COMMENTS_ON_A_PAGE = 40;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    @RequestParameterValuesMap
    private Map<String, String[]> values;
    @Inject
    private CommentFiltering filtering;
    @Inject
    private CommentSheet sheet;
    @Inject
    private Answering answering;
    @Inject
    private ReportReading reading;
    @Inject
    private Notes notes;
    @Inject
    private Texts texts;

    private List<Line> lines;
    private List<List<List<Line>>> pages;
    private List<Block> blocks;
    private String outcome;

    /** The comments on one paragraph, or on the whole report. */
    public record Block(UUID paragraph, Integer number, String text, int revision, List<Group> groups) {
    }

    /** Those on the same words. */
    public record Group(String title, List<AskedSeen> comments) {
    }

    @Override
    protected StepType step() {
        return StepType.ANSWER;
    }

    /* What the buttons do */

    public void accept() {
        var id = chosenBy("accept");
        answering.accept(new AcceptWording(report(), id, null, null, seen(id)));
        done("review.answer.taken", id);
    }

    public void adapt() {
        var id = chosenBy("adapt");
        answering.accept(new AcceptWording(report(), id, typed("wording", id), typed("why", id), seen(id)));
        done("review.answer.taken", id);
    }

    public void answer() {
        var id = chosenBy("answer");
        answering.answer(new AnswerComment(report(), id, typed("disposition", id), typed("reason", id), null));
        done("review.answer.answered", id);
    }

    public void answerChosen() {
        var chosen = Arrays.stream(values.getOrDefault("chosen", new String[0])).map(CommentId::of).toList();
        var count = answering.answerAll(new AnswerComments(report(), chosen, parameters.get("disposition-chosen"), parameters.get("reason-chosen")));
        notes.saved(texts.of("review.answer.answered-many", count));
        doneAndOnTo(null, address(null));
    }

    public void takeBack() {
        answering.takeBack(new TakeBackAnswer(report(), chosenBy("takeBack")));
        doneAndOnTo("review.answer.taken-back", address(chosenBy("takeBack")));
    }

    /** For ten seconds, after a wording was taken. */
    public void undo() {
        answering.takeBack(new TakeBackAnswer(report(), CommentId.of(parameters.getOrDefault("undo", ""))));
        doneAndOnTo("review.answer.taken-back", address(CommentId.of(parameters.get("undo"))));
    }

    public void finish() {
        answering.finish(new FinishAnswering(report(), duty().id(), outcome, getSeen()));
        doneAndBackToReport("decide".equals(outcome) ? "review.answer.put-up" : "review.answer.circulated-again");
    }

    private CommentId chosenBy(String button) {
        try {
            return CommentId.of(parameters.getOrDefault("answers:" + button, ""));
        } catch (IllegalArgumentException e) {
            throw new InputWrong("comment", "review.comments-missing");
        }
    }

    private int seen(CommentId id) {
        var seen = parameters.getOrDefault("seen-" + id, "");
        return seen.matches("[0-9]{1,9}") ? Integer.parseInt(seen) : 0;
    }

    private String typed(String field, CommentId id) {
        return parameters.get(field + "-" + id);
    }

    private void done(String said, CommentId id) {
        notes.undoable(texts.get(said), "undo");
        doneAndOnTo(null, address(id).replaceFirst("#", "&undo=" + id + "#"));
    }

    private String address(CommentId near) {
        return "/review/answer?id=" + report() + filtering.getQuery() + (near == null ? "" : "#c-" + near);
    }

    public boolean isUndoable() {
        return parameters.containsKey("undo");
    }

    /* What is shown */

    private List<Line> all() {
        if (lines == null) {
            lines = sheet.of(report(), new CommentFilter(null, null, null, null, false)).stream()
                    .filter(line -> line.comment().submitted() && !line.comment().withdrawn()).toList();
        }
        return lines;
    }

    /** By paragraph in the order of the text; those whose paragraph is gone at the end. */
    public List<Block> getBlocks() {
        if (blocks == null) {
            blocks = pages().isEmpty() ? List.of() : pages().get(Math.min(filtering.getPage(), pages().size()) - 1).stream().map(this::seen).toList();
        }
        return blocks;
    }

    private List<List<List<Line>>> pages() {
        if (pages == null) {
            pages = paged();
        }
        return pages;
    }

    private List<List<List<Line>>> paged() {
        var order = new HashMap<UUID, Integer>();
        reportSeen().getText().paragraphs().forEach(each -> order.put(each.id(), each.number()));
        var byParagraph = filtered().stream().collect(Collectors.groupingBy(line -> order(line, order), TreeMap::new,
                Collectors.groupingBy(line -> String.valueOf(line.comment().paragraph()), LinkedHashMap::new, Collectors.toList())));
        var found = new ArrayList<List<List<Line>>>();
        var count = COMMENTS_ON_A_PAGE;
        for (var together : byParagraph.values().stream().flatMap(each -> each.values().stream()).toList()) {
            if (count >= COMMENTS_ON_A_PAGE) {
                found.add(new ArrayList<>());
                count = 0;
            }
            found.get(found.size() - 1).add(together);
            count += together.size();
        }
        return found;
    }

    private static int order(Line line, Map<UUID, Integer> numbers) {
        return line.comment().paragraph() == null ? 0 : numbers.getOrDefault(line.comment().paragraph(), Integer.MAX_VALUE);
    }

    private List<Line> filtered() {
        return filtering.isAny() ? all().stream().filter(filtering.getFilter()::takes).toList() : all();
    }

    private Block seen(List<Line> together) {
        var id = together.get(0).comment().paragraph();
        var now = id == null ? null : reportSeen().getText().paragraphs().filter(each -> each.id().equals(id)).findFirst().orElse(null);
        var groups = SameWords.of(together).stream()
                .map(group -> new Group(title(group), group.lines().stream().map(line -> AskedSeen.of(line, now, parameters)).toList())).toList();
        return new Block(id, now == null ? null : now.number(), now == null ? null : now.text(), now == null ? 0 : now.revision(), groups);
    }

    private String title(SameWords group) {
        if (group.lines().size() < 2 || group.words() == null) {
            return null;
        }
        var states = group.lines().stream().map(line -> line.comment().stateName()).distinct().toList();
        var wordings = group.lines().stream().map(line -> line.comment().proposedWording()).filter(each -> each != null).toList();
        return texts.of(wordings.size() > 1 && wordings.stream().distinct().count() == 1 ? ".same-wording" : ".same-words", group.words(), String.join(", ", states));
    }

    public int getPages() {
        return pages().size();
    }

    public int getPage() {
        return Math.min(filtering.getPage(), Math.max(1, getPages()));
    }

    public String pageAddress(int page) {
        return "?id=" + report() + filtering.getQuery().replaceAll("&page=[0-9]+", "") + "&page=" + page;
    }

    public String getPageSentence() {
        return texts.of(".page", getPage(), getPages(), filtered().size());
    }

    public boolean isWithoutComments() {
        return all().isEmpty();
    }

    public String getStillOpen() {
        return texts.of(".still-open", unanswered());
    }

    public boolean isAllAnswered() {
        return unanswered() == 0;
    }

    private long unanswered() {
        return all().stream().map(Line::comment).filter(CommentView::unanswered).count();
    }

    public String getChanged() {
        var changed = reading.changesSince(report(), reportSeen().getReport().version()).stream().filter(ParagraphChange::isChange).count();
        return texts.of(".changed", changed, reportSeen().getReport().version());
    }

    public List<Option> getDispositions() {
        return Stream.of("accepted", "partly", "rejected", "noted").map(each -> new Option(each, texts.get("disposition." + each), texts.get("disposition." + each + ".means"))).toList();
    }

    public String getChosenDisposition() {
        return parameters.getOrDefault("disposition-chosen", "");
    }

    public String getChosenReason() {
        return parameters.getOrDefault("reason-chosen", "");
    }

    public List<Option> getOutcomes() {
        var next = reportSeen().getReport().version() + 1;
        return List.of(new Option("circulate", texts.of(".circulate", next), texts.get(".circulate.means")),
                new Option("decide", texts.get(".decide"), texts.get(".decide.means")));
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }
}
