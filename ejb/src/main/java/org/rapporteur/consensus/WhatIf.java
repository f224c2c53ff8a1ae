package org.rapporteur.consensus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.rapporteur.shared.Said;

/**
 * What would come of an open decision if something were otherwise: the same count, asked of other positions.
 *
 * @param paragraph the number of the one that would be deleted; null for "if it ended now"
 * @param adopted   whether the text would be adopted if the decision ended then
 */
public record WhatIf(Integer paragraph, boolean adopted, Said said) {

    /** First if it ended now; then if one paragraph were deleted, for each of which alone something stands in the way. */
    static List<WhatIf> of(Decision decision, Tally tally, Map<UUID, Integer> numbers) {
        var ifs = new ArrayList<WhatIf>();
        ifs.add(new WhatIf(null, tally.carried(), Said.of(tally.rule().silent() ? tally.carried() ? "whatif.closed.adopted" : "whatif.closed.not-adopted"
                : tally.carried() ? "whatif.ended.adopted" : "whatif.ended.not-adopted")));
        tally.blocks().stream().filter(block -> block.paragraphs().size() == 1).map(block -> block.paragraphs().get(0)).distinct().filter(numbers::containsKey)
                .sorted((one, other) -> numbers.get(one).compareTo(numbers.get(other))).forEach(paragraph -> ifs.add(deleted(paragraph, decision, tally, numbers)));
        return ifs;
    }

    /** If this paragraph were deleted, whichever it is: what stands in the way of it alone falls away, holds like objections. */
    static WhatIf deleted(UUID paragraph, Decision decision, Tally tally, Map<UUID, Integer> numbers) {
        var gone = tally.blocks().stream().filter(block -> block.paragraphs().stream().filter(numbers::containsKey).toList().equals(List.of(paragraph))).toList();
        var then = tally.without(gone);
        if (gone.isEmpty()) {
            return new WhatIf(numbers.get(paragraph), then.carried(), Said.of("whatif.deleted-in-vain", numbers.get(paragraph), new OutlookWords(decision, then).needs(numbers)));
        }
        var names = Said.and(gone.stream().map(block -> Said.of(block.stance() == Stance.HOLD ? "whatif.hold-of" : "whatif.objection-of", block.stateName())).toList());
        return new WhatIf(numbers.get(paragraph), then.carried(), Said.of("whatif.deleted", numbers.get(paragraph), names, new OutlookWords(decision, then).needs(numbers)));
    }
}
