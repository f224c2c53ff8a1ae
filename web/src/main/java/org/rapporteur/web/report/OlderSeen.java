package org.rapporteur.web.report;

import java.util.List;

import org.rapporteur.authority.Capability;
import org.rapporteur.consensus.OutlookView.Seat;
import org.rapporteur.consensus.PositionView;
import org.rapporteur.review.SigningOff;
import org.rapporteur.review.SigningView;
import org.rapporteur.review.SigningView.Signature;
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
    private SigningOff signing;
    @Inject
    private Texts texts;

    private List<Seat> seats;
    private String standing;

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

    /** Null for those who do not read signatures, and before a version can differ from what was signed. */
    public List<Signature> getSignatures() {
        return getSignaturesStanding() == null ? null : signing.last(reportSeen.getId()).map(SigningView::signatures).orElse(null);
    }

    public String getSignaturesStanding() {
        if (standing == null && reportSeen.may(Capability.READ_SIGNATURES.name())) {
            standing = signing.standing(reportSeen.getId()).map(texts::say).orElse(null);
        }
        return standing;
    }
}
