package org.rapporteur.web.report;

import java.util.List;
import java.util.Optional;

import org.rapporteur.authority.Capability;
import org.rapporteur.consensus.OutlookView.Seat;
import org.rapporteur.consensus.PositionView;
import org.rapporteur.review.LaterSigningView.LastWord;
import org.rapporteur.review.LaterSigningView;
import org.rapporteur.review.SigningAgain;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What was said of older texts, and whether it stands for the newest version: positions of states, signatures of experts. */
@Named
@RequestScoped
public class OlderSeen {

    @Inject
    private ReportSeen reportSeen;
    @Inject
    private SigningAgain signing;
    @Inject
    private Texts texts;

    private List<Seat> seats;
    private Optional<LaterSigningView> later;

    public List<Seat> getSeats() {
        if (seats == null) {
            seats = reportSeen.getOutlook().board().stream().filter(seat -> seat.bearing() != null).toList();
        }
        return seats;
    }

    public boolean isAny() {
        return !getSeats().isEmpty();
    }

    public PositionView of(Seat seat) {
        return seat.carried() ? seat.position() : seat.stale();
    }

    /** Empty for those who do not read signatures, and before a version can differ from what was signed. */
    private Optional<LaterSigningView> later() {
        if (later == null) {
            later = reportSeen.may(Capability.READ_SIGNATURES.name()) ? signing.of(reportSeen.getId()) : Optional.empty();
        }
        return later;
    }

    public List<LastWord> getSignatures() {
        return later().map(LaterSigningView::words).orElse(null);
    }

    public String getSignaturesStanding() {
        return later().map(view -> texts.say(view.standing())).orElse(null);
    }

    /** The person is asked to sign the newest version. */
    public boolean isToSign() {
        return reportSeen.may(Capability.SIGN.name()) && signing.asksMe(reportSeen.getId());
    }
}
