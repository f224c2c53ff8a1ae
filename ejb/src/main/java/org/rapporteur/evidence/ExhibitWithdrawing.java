package org.rapporteur.evidence;

import static org.rapporteur.authority.Capability.READ_EXHIBIT;
import static org.rapporteur.authority.Capability.WITHDRAW_EXHIBIT;

import java.util.Optional;

import org.rapporteur.authority.Requires;
import org.rapporteur.identity.Caller;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.Said;
import org.rapporteur.shared.WrongState;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** An exhibit that turns out to be worth nothing is withdrawn: it stays where it is, and nothing may rest on it any more. */
@Stateless
public class ExhibitWithdrawing {

    private static final int LONGEST_REASON = 2_000;

    @Inject
    private Exhibits exhibits;
    @Inject
    private Descriptions descriptions;
    @Inject
    private Withdrawals withdrawals;
    @Inject
    private Custody custody;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<ExhibitEvent> events;
    @Inject
    private Event<ExhibitWeakened> weakened;

    public record Withdraw(ExhibitId exhibit, String reason) implements OnExhibit {
    }

    @Requires(READ_EXHIBIT)
    public Optional<WithdrawalView> of(ExhibitId exhibit) {
        return withdrawals.of(exhibit);
    }

    /** @throws WrongState if it was withdrawn before */
    @Requires(WITHDRAW_EXHIBIT)
    public void withdraw(Withdraw command) {
        InputWrong.check().text(command.reason(), "reason", LONGEST_REASON, "evidence.withdrawal-reason-missing").done();
        descriptions.lock(command.exhibit());
        if (withdrawals.of(command.exhibit()).isPresent()) {
            throw new WrongState("evidence.withdrawn-already");
        }
        var reason = command.reason().strip();
        withdrawals.withdraw(command.exhibit(), caller.id(), reason, clock.now());
        custody.touch(command.exhibit(), caller.id(), CustodyAct.WITHDRAWN, Said.words(reason), clock.now());
        events.fire(new ExhibitEvent(Said.of("act.withdrew-an-exhibit"), exhibits.find(command.exhibit()).orElseThrow().number(), Said.words(reason), false));
        weakened.fire(new ExhibitWeakened(command.exhibit(), ExhibitWeakened.How.WITHDRAWN));
    }

    /** It was withdrawn by mistake. What was doubted meanwhile waits to be confirmed all the same. */
    @Requires(WITHDRAW_EXHIBIT)
    public void takeBack(ExhibitId exhibit) {
        descriptions.lock(exhibit);
        if (withdrawals.of(exhibit).isEmpty()) {
            throw new WrongState("evidence.not-withdrawn");
        }
        withdrawals.takeBack(exhibit);
        custody.touch(exhibit, caller.id(), CustodyAct.REINSTATED, null, clock.now());
        events.fire(new ExhibitEvent(Said.of("act.took-back-a-withdrawal"), exhibits.find(exhibit).orElseThrow().number(), null, false));
    }
}
