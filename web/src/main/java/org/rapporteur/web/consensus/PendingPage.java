package org.rapporteur.web.consensus;

import java.util.List;

import org.rapporteur.consensus.HoldReading;
import org.rapporteur.consensus.HoldView;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What is on hold in the mechanism: on which texts, at whose word, since when, what for and until when. */
@Named
@RequestScoped
public class PendingPage {

    @Inject
    private HoldReading reading;
    @Inject
    private MomentClock clock;
    @Inject
    private Texts texts;

    private List<HoldView> holds;

    public List<HoldView> getHolds() {
        if (holds == null) {
            holds = reading.pending();
        }
        return holds;
    }

    public String days(HoldView hold) {
        return texts.of("hold.days", hold.days(clock.now()));
    }
}
