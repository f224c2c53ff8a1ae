package org.rapporteur.review;

/**
 * Which comments a list shows; an empty text leaves all.
 *
 * @param state       a state's code
 * @param type        a {@link CommentType}'s key
 * @param disposition accepted, partly, rejected, noted, open for those without an answer, answered for those with one
 * @param paragraph   a paragraph's number in the version commented on, or "whole"
 * @param withWording only those that propose a wording
 */
public record CommentFilter(String state, String type, String disposition, String paragraph, boolean withWording) {

    public static final String WHOLE = "whole";
    private static final String OPEN = "open";
    private static final String ANSWERED = "answered";

    public CommentFilter {
        state = orEmpty(state);
        type = orEmpty(type);
        disposition = orEmpty(disposition);
        paragraph = orEmpty(paragraph);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text.strip();
    }

    public boolean takes(CommentSheet.Line line) {
        var comment = line.comment();
        return (state.isEmpty() || state.equals(comment.state()))
                && (type.isEmpty() || type.equals(comment.type().key()))
                && (disposition.isEmpty() || answered(line))
                && (paragraph.isEmpty() || paragraph.equals(line.number() == null ? WHOLE : line.number().toString()))
                && (!withWording || comment.proposedWording() != null);
    }

    private boolean answered(CommentSheet.Line line) {
        return switch (disposition) {
            case OPEN -> line.comment().unanswered();
            case ANSWERED -> line.answer() != null;
            default -> line.answer() != null && disposition.equals(line.answer().key());
        };
    }
}
