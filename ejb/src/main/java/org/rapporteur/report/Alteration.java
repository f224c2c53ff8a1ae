package org.rapporteur.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rapporteur.shared.Keyed;
import org.rapporteur.shared.Sha256;

/**
 * Something that does not stand in a text as it stood in an earlier one: a paragraph, a heading or the title. Another number
 * alone is none: numbers follow from what stands before.
 *
 * @param subject    permanent id of the paragraph or of the section; {@link #TITLE} for the title
 * @param paragraphs whom it concerns: the paragraph itself, or all under the heading; nobody for the title, which is everybody's
 * @param before     the paragraph's number in the earlier text, 0 where it was not there; 0 also for headings and the title
 * @param was        its words then, null where it was not there; {@code is} those of now, null where it is gone
 * @param moved      whether it changed its place among the paragraphs that stayed
 * @param elsewhere  whether it stands under another heading than before
 * @param citations  whether it cites something else
 * @param mark       the same for the same alteration only: another if it is changed further
 */
public record Alteration(Part part, UUID subject, Set<UUID> paragraphs, int before, int after, String was, String is, boolean moved, boolean elsewhere, boolean citations, String mark) {

    public static final UUID TITLE = new UUID(0, 0);

    public enum Part implements Keyed { TITLE, HEADING, PARAGRAPH }

    private record Placed(UUID section, ReportText.Paragraph paragraph) {
    }

    /** In the order of the later text; what is gone from it stands at the end. */
    public static List<Alteration> between(ReportText before, ReportText after) {
        var found = new ArrayList<Alteration>();
        if (!Objects.equals(before.title(), after.title())) {
            found.add(new Alteration(Part.TITLE, TITLE, Set.of(), 0, 0, before.title(), after.title(), false, false, false, mark(before.title(), after.title())));
        }
        var old = placed(before);
        var now = placed(after);
        var unmoved = Comparison.unmoved(before.paragraphs().toList(), after.paragraphs().toList());
        var sections = before.sections().stream().collect(Collectors.toMap(ReportText.Section::id, each -> each));
        for (var section : after.sections()) {
            var earlier = sections.get(section.id());
            if (earlier != null && !Objects.equals(earlier.heading(), section.heading())) {
                found.add(new Alteration(Part.HEADING, section.id(), under(earlier, section), 0, 0, earlier.heading(), section.heading(), false, false, false, mark(earlier.heading(), section.heading())));
            }
            for (var paragraph : section.paragraphs()) {
                compare(old.get(paragraph.id()), now.get(paragraph.id()), !unmoved.contains(paragraph.id()), found);
            }
        }
        old.values().stream().filter(each -> !now.containsKey(each.paragraph().id())).forEach(gone -> compare(gone, null, false, found));
        return found;
    }

    private static void compare(Placed was, Placed is, boolean moved, List<Alteration> found) {
        var id = (was == null ? is : was).paragraph().id();
        if (was == null || is == null) {
            found.add(new Alteration(Part.PARAGRAPH, id, Set.of(id), was == null ? 0 : was.paragraph().number(), is == null ? 0 : is.paragraph().number(),
                    was == null ? null : was.paragraph().text(), is == null ? null : is.paragraph().text(), false, false, false, mark(was, is)));
            return;
        }
        var elsewhere = !was.section().equals(is.section());
        var citations = !Comparison.cited(was.paragraph()).equals(Comparison.cited(is.paragraph()));
        if (moved || elsewhere || citations || !was.paragraph().text().equals(is.paragraph().text())) {
            found.add(new Alteration(Part.PARAGRAPH, id, Set.of(id), was.paragraph().number(), is.paragraph().number(), was.paragraph().text(), is.paragraph().text(), moved, elsewhere, citations, mark(was, is, moved, elsewhere)));
        }
    }

    private static String mark(Object... parts) {
        return Sha256.of(Arrays.stream(parts).map(Alteration::said).collect(Collectors.joining("\n")));
    }

    private static String said(Object part) {
        return part instanceof Placed placed ? placed.paragraph().text() + "\n" + Comparison.cited(placed.paragraph()) : String.valueOf(part);
    }

    private static Map<UUID, Placed> placed(ReportText text) {
        var placed = new LinkedHashMap<UUID, Placed>();
        text.sections().forEach(section -> section.paragraphs().forEach(each -> placed.put(each.id(), new Placed(section.id(), each))));
        return placed;
    }

    private static Set<UUID> under(ReportText.Section earlier, ReportText.Section later) {
        var under = new LinkedHashSet<UUID>();
        earlier.paragraphs().forEach(each -> under.add(each.id()));
        later.paragraphs().forEach(each -> under.add(each.id()));
        return under;
    }

    /** Whether somebody spoke of what altered: of these paragraphs, or of the whole text where there are none. */
    public boolean concerns(Collection<UUID> asked) {
        return asked.isEmpty() || asked.stream().anyMatch(paragraphs::contains);
    }

    /** Whether its words are others now. */
    public boolean reworded() {
        return !Objects.equals(was, is);
    }
}
