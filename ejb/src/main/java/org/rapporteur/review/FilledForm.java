package org.rapporteur.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What somebody filled in offline, found whatever they did to the form: columns in another order or under another name,
 * paragraphs as they are spoken of, types as standards bodies shorten them.
 */
final class FilledForm {

    /**
     * One row as it was filled in; what is missing is empty.
     *
     * @param version by whose numbers the paragraph is named; 0 where the form does not say
     */
    record Row(String member, String paragraph, String type, String comment, String proposed, int version) {

        boolean isEmpty() {
            return comment.isBlank() && proposed.isBlank();
        }
    }

    /** Whether the row speaks of the whole report, and else of which paragraph, with what is left of "14(b)". */
    record Place(boolean whole, OptionalInt number, String part) {
    }

    private static final Map<String, List<String>> NAMES = Map.of(
            "member", List.of("member", "member state", "state", "country", "delegation", "mb", "nc", "member body"),
            "paragraph", List.of("paragraph", "para", "par", "paragraph no", "para no", "clause", "clause/subclause", "¶", "§", "paragraph/figure/table"),
            "type", List.of("type", "type of comment", "category", "kind"),
            "comment", List.of("comment", "comments", "comment text", "justification", "comment and rationale", "remarks"),
            "proposed", List.of("proposed change", "proposed changes", "proposed wording", "proposed text", "proposal", "suggested change", "suggested wording", "suggested text", "change"));
    private static final Map<String, CommentType> SHORT = Map.of("ge", CommentType.SUBSTANTIVE, "general", CommentType.SUBSTANTIVE, "te", CommentType.FACTUAL, "technical", CommentType.FACTUAL,
            "ed", CommentType.EDITORIAL, "le", CommentType.LEGAL, "source", CommentType.SOURCE_RISK, "redaction", CommentType.REDACTION_REQUEST);
    private static final Pattern PARAGRAPH = Pattern.compile("(?i)^\\s*(?:on\\s+)?(?:¶+|§+|paragraphs?|paras?|pars?|clause)?\\s*\\.?\\s*(?:nos?|n°)?\\s*\\.?\\s*(\\p{Nd}{1,6})\\s*(?:[.,:;]|\\s)*(\\([^)]{1,12}\\)(?:\\([^)]{1,12}\\))*|[a-z](?![a-z]))?\\s*[.,:;]?\\s*$");
    private static final Pattern VERSION = Pattern.compile("(?i)\\(\\s*(?:version|v\\.?)\\s*(\\d{1,6})\\s*\\)");
    private static final Pattern WHOLE = Pattern.compile("(?i)^\\s*(?:the\\s+)?(?:whole|all|general|entire|ge|–|—|-|n/?a)?(?:\\s+(?:report|text|document))?\\s*$");

    private FilledForm() {
    }

    /** The rows under each heading that names the column of comments, or the proposed changes, and one more. */
    static List<Row> rows(List<List<List<String>>> tables) {
        var rows = new ArrayList<Row>();
        for (var table : tables) {
            Map<String, Integer> columns = null;
            var version = 0;
            for (var cells : table) {
                var heading = heading(cells);
                if (heading.isPresent()) {
                    columns = heading.get();
                    version = version(cell(cells, columns.get("paragraph")));
                } else if (columns != null) {
                    rows.add(row(cells, columns, version));
                }
            }
        }
        return rows.stream().filter(row -> !row.isEmpty()).toList();
    }

    private static Optional<Map<String, Integer>> heading(List<String> cells) {
        var columns = new HashMap<String, Integer>();
        for (var i = 0; i < cells.size(); i++) {
            var name = plain(cells.get(i));
            for (var known : NAMES.entrySet()) {
                if (known.getValue().contains(name)) {
                    columns.putIfAbsent(known.getKey(), i);
                }
            }
        }
        return columns.size() >= 2 && (columns.containsKey("comment") || columns.containsKey("proposed")) ? Optional.of(columns) : Optional.empty();
    }

    /** "Paragraph (version 2)" */
    private static int version(String heading) {
        var named = VERSION.matcher(heading);
        return named.find() ? Integer.parseInt(named.group(1)) : 0;
    }

    /** In small letters, without what stands in brackets and signs at the end. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("\\([^)]*\\)", " ").replaceAll("[\\s\\u00a0]+", " ").replaceAll("[.:*]+$", "").strip().replaceAll("[.:*]+$", "");
    }

    private static Row row(List<String> cells, Map<String, Integer> columns, int version) {
        return new Row(cell(cells, columns.get("member")), cell(cells, columns.get("paragraph")), cell(cells, columns.get("type")),
                cell(cells, columns.get("comment")), cell(cells, columns.get("proposed")), version);
    }

    private static String cell(List<String> cells, Integer column) {
        return column == null || column >= cells.size() ? "" : cells.get(column).strip();
    }

    /** Empty where it cannot be told which place is meant. */
    static Optional<Place> place(String text) {
        if (WHOLE.matcher(text).matches()) {
            return Optional.of(new Place(true, OptionalInt.empty(), ""));
        }
        var found = PARAGRAPH.matcher(text);
        return found.matches() ? Optional.of(new Place(false, OptionalInt.of(Integer.parseInt(found.group(1))), found.group(2) == null ? "" : found.group(2))) : Optional.empty();
    }

    /** By its name, its key, its beginning of three letters and more, or as standards bodies shorten it. */
    static Optional<CommentType> type(String text) {
        var asked = plain(text);
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        for (var type : CommentType.values()) {
            var title = type.said().toString().toLowerCase(Locale.ROOT);
            if (title.equals(asked) || type.key().equals(asked) || asked.length() >= 3 && title.startsWith(asked)) {
                return Optional.of(type);
            }
        }
        return Optional.ofNullable(SHORT.get(asked));
    }
}
