package org.rapporteur.web.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rapporteur.consensus.PositionView;
import org.rapporteur.report.ReportText;
import org.rapporteur.web.shell.Texts;

/** A text as it is read: its footnotes numbered through, and in the margin the positions that stand in its way. Made whole, so that showing it asks nothing more. */
public final class TextSeen {

    /** @param notes the footnotes of the section, which stand under it */
    public record Section(String heading, List<Paragraph> paragraphs, List<Note> notes) {
    }

    /** @param tone blocks or waits where a state stands in the way of it, else null */
    public record Paragraph(UUID id, int number, String text, String language, String tone, List<Note> notes, List<Mark> marks) {
    }

    /** A citation by its running number. @param lost whether its words do not stand on the page any more, as the exhibit is read now */
    public record Note(int number, String source, String quote, boolean lost) {
    }

    /** @param to the tab where it is told, or null */
    public record Mark(String word, String letter, String tone, String to) {
    }

    private final Map<UUID, List<PositionView>> blocks;
    private final Set<UUID> lost;
    private final Texts texts;
    private int noted;

    private TextSeen(List<PositionView> blocks, Set<UUID> lost, Texts texts) {
        this.blocks = blocks.stream().flatMap(block -> block.paragraphs().stream().map(paragraph -> Map.entry(paragraph, block)))
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        this.lost = lost;
        this.texts = texts;
    }

    static List<Section> of(ReportText text, List<PositionView> blocks, Set<UUID> lost, Texts texts) {
        var seen = new TextSeen(blocks, lost, texts);
        return text.sections().stream().map(seen::section).toList();
    }

    private Section section(ReportText.Section section) {
        var paragraphs = section.paragraphs().stream().map(this::paragraph).toList();
        return new Section(section.heading(), paragraphs, paragraphs.stream().flatMap(each -> each.notes().stream()).toList());
    }

    private Paragraph paragraph(ReportText.Paragraph paragraph) {
        var notes = paragraph.citations().stream()
                .map(each -> new Note(++noted, texts.of("report.source", each.exhibitNumber(), each.exhibitTitle(), each.pages()), each.quote(), lost.contains(each.id()))).toList();
        var standing = blocks.getOrDefault(paragraph.id(), List.of());
        var tone = standing.isEmpty() ? null : standing.stream().anyMatch(each -> "blocks".equals(Tones.of(each.stance()))) ? "blocks" : "waits";
        return new Paragraph(paragraph.id(), paragraph.number(), paragraph.text(), language(paragraph.text()), tone, notes, marks(standing));
    }

    private List<Mark> marks(List<PositionView> standing) {
        return standing.stream().map(each -> new Mark(texts.of("report.mark." + each.stance(), each.stateName()), String.valueOf(each.stance().letter()), Tones.of(each.stance()), "positions")).toList();
    }

    /** For the browser's fonts and line breaks: the script tells enough. */
    static String language(String text) {
        return text.codePoints().mapToObj(Character.UnicodeScript::of).map(script -> switch (script) {
            case HANGUL -> "ko";
            case ARABIC -> "ar";
            case CYRILLIC -> "ru";
            case HIRAGANA, KATAKANA -> "ja";
            case HAN -> "zh";
            case LATIN -> "en";
            default -> null;
        }).filter(each -> each != null).findFirst().orElse("en");
    }
}
