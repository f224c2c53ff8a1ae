package org.rapporteur.design;

import static org.rapporteur.authority.Capability.MOVE_REPORTS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rapporteur.authority.Requires;
import org.rapporteur.identity.Caller;
import org.rapporteur.identity.Names;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.OnRecord;
import org.rapporteur.shared.RuleRefuses;
import org.rapporteur.shared.Said;
import org.rapporteur.workflow.ApprovalRoute;
import org.rapporteur.workflow.RouteStop;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/**
 * Reports that are under way go over to another version of their workflow: planned step by step, rehearsed for each report
 * without changing anything, then done in the background. A report that cannot go stays where it is, and it is said why.
 */
@Stateless
public class WorkflowMoving {

    private static final int LONGEST_REASON = 500;

    @Inject
    private WorkflowReading reading;
    @Inject
    private Moves moves;
    @Inject
    private ModelMoves engine;
    @Inject
    private ApprovalRoute route;
    @Inject
    private Names names;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<OnRecord> events;

    /** @param mapping leads from each step of the old version to the step of the new one that takes its place */
    public record MoveReports(String workflow, int from, int to, Map<String, String> mapping) {
    }

    /** @param why it would stay where it is, or null where it would go over */
    public record Rehearsed(String report, String element, String why) {

        public boolean goes() {
            return why == null;
        }
    }

    /** Prefilled: with the way back where the reports came from there, else step by step with the same id and kind. */
    @Requires(MOVE_REPORTS)
    public MovePlan plan(String workflow, int from, int to) {
        var known = reading.one(workflow);
        var old = model(known, from);
        var now = target(known, to);
        var back = moves.of(caller.person().mechanism(), workflow).stream().filter(move -> move.from().equals(now) && move.to().equals(old)).findFirst()
                .map(move -> inverse(move.mapping())).orElse(Map.of());
        var standing = moves.standing(caller.person().mechanism(), old).stream().collect(Collectors.groupingBy(Moves.Standing::element, Collectors.counting()));
        var stops = route.stops(now);
        return new MovePlan(workflow, from, to, route.stops(old).stream().map(stop -> {
            var targets = stops.stream().filter(each -> each.type() == stop.type()).map(each -> new MovePlan.Target(each.element(), each.name())).toList();
            var wanted = back.getOrDefault(stop.element(), stop.element());
            var target = targets.stream().map(MovePlan.Target::element).filter(wanted::equals).findFirst().orElse(null);
            return new MovePlan.Step(stop.element(), stop.name(), standing.getOrDefault(stop.element(), 0L), target, targets);
        }).toList());
    }

    private static Map<String, String> inverse(Map<String, String> mapping) {
        var inverse = new HashMap<String, String>();
        mapping.forEach((from, to) -> inverse.putIfAbsent(to, from));
        return inverse;
    }

    /** What would become of each report, in the order in which they came to their steps. Changes nothing. */
    @Requires(MOVE_REPORTS)
    public List<Rehearsed> rehearse(MoveReports command) {
        var known = reading.one(command.workflow());
        var old = model(known, command.from());
        var now = target(known, command.to());
        sound(command, old, now);
        var rehearsed = new ArrayList<Rehearsed>();
        for (var standing : moves.standing(caller.person().mechanism(), old)) {
            rehearsed.add(new Rehearsed(standing.report().toString(), standing.element(), engine.rehearse(standing.report(), old, now, command.mapping()).orElse(null)));
        }
        return rehearsed;
    }

    @Requires(MOVE_REPORTS)
    public MoveId begin(MoveReports command, String reason) {
        InputWrong.check().text(reason, "reason", LONGEST_REASON, "design.reason-missing").done();
        var known = reading.one(command.workflow());
        var old = model(known, command.from());
        var now = target(known, command.to());
        sound(command, old, now);
        var reports = moves.standing(caller.person().mechanism(), old).stream().map(Moves.Standing::report).toList();
        if (reports.isEmpty()) {
            throw new RuleRefuses("design.nothing-to-move");
        }
        var id = UUID.randomUUID();
        moves.add(new Moves.Ordered(id, caller.person().mechanism(), command.workflow(), old, now, command.mapping(), reason.strip(), caller.id().uuid(), clock.now(), false), reports);
        events.fire(new WorkflowEvent(Said.of("act.ordered-a-move-of-reports"), Said.of("design.move-of", command.workflow(), command.from(), command.to(), reports.size()), Said.words(reason.strip())));
        return new MoveId(id);
    }

    @Requires(MOVE_REPORTS)
    public MoveView move(MoveId id) {
        var move = mine(id);
        return view(move, reading.one(move.workflow()), names.of(move.by()));
    }

    @Requires(MOVE_REPORTS)
    public void pause(MoveId id, boolean paused) {
        moves.pause(mine(id).id(), paused);
        events.fire(new WorkflowEvent(Said.of(paused ? "act.paused-a-move-of-reports" : "act.resumed-a-move-of-reports"), null, null));
    }

    /** The newest first. */
    @Requires(MOVE_REPORTS)
    public List<MoveView> moves(String workflow) {
        var known = reading.one(workflow);
        var all = moves.of(caller.person().mechanism(), workflow);
        var who = names.of(all.stream().map(Moves.Ordered::by).collect(Collectors.toSet()));
        return all.stream().limit(10).map(move -> view(move, known, who.get(move.by()))).toList();
    }

    private MoveView view(Moves.Ordered move, WorkflowView known, String by) {
        return new MoveView(new MoveId(move.id()), move.workflow(), number(known, move.from()), number(known, move.to()), move.reason(), by, move.at(), move.paused(), moves.reports(move.id()));
    }

    private Moves.Ordered mine(MoveId id) {
        return moves.get(id.uuid()).filter(move -> move.mechanism().equals(caller.person().mechanism())).orElseThrow(() -> new NotFound("move"));
    }

    /** Each step goes to one of its own kind, since what is owed there goes along. */
    private void sound(MoveReports command, String old, String now) {
        if (command.mapping() == null || old.equals(now)) {
            throw new RuleRefuses("design.no-plan");
        }
        var types = route.stops(old).stream().collect(Collectors.toMap(RouteStop::element, RouteStop::type));
        var targets = route.stops(now).stream().collect(Collectors.toMap(RouteStop::element, RouteStop::type));
        command.mapping().forEach((from, to) -> {
            if (!types.containsKey(from) || types.get(from) != targets.get(to)) {
                throw new RuleRefuses("design.another-kind", from, to);
            }
        });
        engine.objection(old, now, command.mapping()).ifPresent(objection -> {
            throw new RuleRefuses("design.plan-refused", objection);
        });
    }

    private static String model(WorkflowView workflow, int number) {
        return workflow.version(number).model();
    }

    /** Nothing would go on there if it could not be read. */
    private static String target(WorkflowView workflow, int number) {
        var version = workflow.version(number);
        if (version.unreadable()) {
            throw new RuleRefuses("design.target-unreadable", number);
        }
        return version.model();
    }

    private static int number(WorkflowView workflow, String model) {
        return workflow.versions().stream().filter(version -> version.model().equals(model)).mapToInt(WorkflowVersion::number).findFirst().orElse(0);
    }
}
