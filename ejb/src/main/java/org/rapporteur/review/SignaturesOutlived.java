package org.rapporteur.review;

import java.util.UUID;

import org.rapporteur.report.ReportId;
import org.rapporteur.shared.OnRecord;
import org.rapporteur.shared.Said;

/** A version was circulated that is not what the experts signed; they are asked to sign again. */
public record SignaturesOutlived(ReportId report, int version, Said why) implements OnRecord {

    @Override
    public Said act() {
        return Said.of("act.asked-to-sign-again");
    }

    @Override
    public Said outcome() {
        return why;
    }

    @Override
    public boolean automatic() {
        return true;
    }

    @Override
    public UUID aboutReport() {
        return report.uuid();
    }

    @Override
    public Integer aboutVersion() {
        return version;
    }
}
