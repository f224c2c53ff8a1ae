package org.rapporteur.consensus;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.rapporteur.governance.MechanismView.Member;
import org.rapporteur.shared.Said;

/** What a decision still needs and how it is counted, in words that are true under its rule. */
final class OutlookWords {

    /** More names than this are told after their number. */
    private static final int MANY = 4;

    private final Decision decision;
    private final Tally tally;
    private final Count count;

    OutlookWords(Decision decision, Tally tally) {
        this.decision = decision;
        this.tally = tally;
        count = tally.count();
    }

    /** @param numbers of the paragraphs by their permanent ids */
    Said sentence(Map<UUID, Integer> numbers, ZoneId zone, Instant now) {
        var needs = needs(numbers);
        var timed = decision.standsSince() != null ? Said.of("outlook.stands-still", needs, decision.standsSince().atZone(zone))
                : decision.expiresAt() == null ? needs : clock(needs, decision.expiresAt(), zone, now);
        return decision.body() == null ? timed : Said.of("outlook.before-body", decision.body(), timed);
    }

    /** Without the clock. */
    Said needs(Map<UUID, Integer> numbers) {
        return switch (tally.rule().kind()) {
            case CONSENSUS -> consensus(numbers);
            case SILENCE, NO_OBJECTION -> silence(numbers);
            case MAJORITY -> majority(numbers);
        };
    }

    private Said clock(Said sentence, Instant end, ZoneId zone, Instant now) {
        var over = decision.expired(now);
        if (tally.rule().silent()) {
            return over ? Said.of("outlook.silence-over", end.atZone(zone)) : Said.of("outlook.silence-ends", sentence, end.atZone(zone));
        }
        return over ? Said.of("outlook.time-over", end.atZone(zone)) : Said.of("outlook.ends", sentence, end.atZone(zone));
    }

    private Said consensus(Map<UUID, Integer> numbers) {
        var needs = new ArrayList<Said>();
        if (!tally.unheard().isEmpty()) {
            needs.add(notHeard(names(tally.unheard())));
        }
        addBlocks(needs, numbers);
        addQuorum(needs);
        return needed(needs, Said.of("outlook.nothing-missing"));
    }

    private Said silence(Map<UUID, Integer> numbers) {
        var needs = new ArrayList<Said>();
        addBlocks(needs, numbers);
        addQuorum(needs);
        var silent = names(tally.unheard());
        return needed(needs, silent.isEmpty() ? Said.of("outlook.nobody-in-the-way")
                : silent.size() > MANY ? Said.of("outlook.many-silent", silent.size(), Said.row(silent)) : Said.of("outlook.silent", silent.size(), Said.and(silent)));
    }

    private Said majority(Map<UUID, Integer> numbers) {
        var needs = new ArrayList<Said>();
        if (count.agreed() < count.needed()) {
            needs.add(Said.of("outlook.more-to-agree", count.needed() - count.agreed(), count.agreed(), count.needed()));
        }
        if (!count.vetoed().isEmpty()) {
            needs.add(Said.of("outlook.vetoed", Said.and(count.vetoed())));
        }
        addHolds(needs, numbers);
        addQuorum(needs);
        return needed(needs, Said.of("outlook.majority-reached", count.agreed(), count.needed()));
    }

    private static Said needed(List<Said> needs, Said otherwise) {
        return needs.stream().reduce((before, next) -> Said.of("outlook.several-needs", before, next)).map(all -> Said.of("outlook.needs", all)).orElse(otherwise);
    }

    private static Said notHeard(List<String> names) {
        return names.size() > MANY ? Said.of("outlook.many-not-heard", names.size(), Said.row(names)) : Said.of("outlook.not-heard", names.size(), Said.and(names));
    }

    private void addQuorum(List<Said> needs) {
        if (count.heard() < count.quorum()) {
            needs.add(Said.of("outlook.quorum", count.quorum() - count.heard(), count.quorum()));
        }
    }

    private void addBlocks(List<Said> needs, Map<UUID, Integer> numbers) {
        var objections = tally.blocks().stream().filter(each -> each.stance() == Stance.OBJECTION).toList();
        if (!objections.isEmpty()) {
            needs.add(Said.of("outlook.objections", objections.size(), listed(objections, numbers)));
        }
        addHolds(needs, numbers);
    }

    private void addHolds(List<Said> needs, Map<UUID, Integer> numbers) {
        var holds = tally.blocks().stream().filter(each -> each.stance() == Stance.HOLD).toList();
        if (!holds.isEmpty()) {
            needs.add(Said.of("outlook.holds", holds.size(), listed(holds, numbers)));
        }
    }

    private static Said listed(List<PositionView> blocks, Map<UUID, Integer> numbers) {
        return Said.row(blocks.stream().map(block -> on(block, numbers)).toList());
    }

    private static Said on(PositionView block, Map<UUID, Integer> numbers) {
        var concerned = block.paragraphs().stream().map(numbers::get).filter(Objects::nonNull).sorted().toList();
        return concerned.isEmpty() ? Said.words(block.stateName()) : Said.of("outlook.on", block.stateName(), concerned.size(), Said.and(concerned));
    }

    static List<String> names(List<Member> members) {
        return members.stream().map(Member::name).toList();
    }

    /** The arithmetic, a line for each step of it. */
    List<Said> arithmetic() {
        var lines = new ArrayList<Said>();
        lines.add(count.recused() == 0 ? Said.of("count.members", count.counted()) : Said.of("count.members-recused", count.counted() + count.recused(), count.recused(), count.counted()));
        lines.add(Said.of("count.said", Said.row(said())));
        var carried = tally.standing().values().stream().filter(each -> each.version() != decision.version()).map(PositionView::stateName).toList();
        if (!carried.isEmpty()) {
            lines.add(Said.of("count.carried", carried.size(), Said.and(carried)));
        }
        if (count.needed() > 0) {
            lines.add(Said.of("count.needed", count.needed(), count.agreed()));
        }
        if (!count.vetoed().isEmpty()) {
            lines.add(Said.of("count.vetoed", Said.and(count.vetoed())));
        }
        if (count.quorum() > 0) {
            lines.add(Said.of("count.quorum", count.quorum(), count.heard()));
        }
        return lines;
    }

    private List<Said> said() {
        var said = new ArrayList<Said>();
        said.add(count.commented() == 0 ? Said.of("adoption.agreed", count.agreed()) : Said.of("adoption.agreed-with-comment", count.agreed(), count.commented()));
        if (count.against() > 0) {
            said.add(Said.of("adoption.objected", count.against()));
        }
        if (count.held() > 0) {
            said.add(Said.of("adoption.held", count.held()));
        }
        if (count.abstained() > 0) {
            said.add(Said.of("adoption.abstained", count.abstained()));
        }
        if (count.unheard() > 0) {
            said.add(Said.of(tally.rule().silent() ? "adoption.silent" : "adoption.not-heard", count.unheard()));
        }
        return said;
    }

    /** Who said what, recusals with it, as it is printed when the text was adopted. */
    Said voices() {
        var said = said();
        if (count.recused() > 0) {
            said.add(Said.of("adoption.no-part", count.recused()));
        }
        return Said.row(said);
    }
}
