package org.rapporteur.evidence;

import java.util.HashSet;

import org.rapporteur.shared.MomentClock;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Puts away what nobody went on with for a day. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UploadSweep {

    @Inject
    private Uploads uploads;
    @Inject
    private UploadPieces pieces;
    @Inject
    private MomentClock clock;

    @Schedule(hour = "*", minute = "17", persistent = false)
    public void sweep() {
        var folders = pieces.folders();
        uploads.removeUntouchedSince(clock.now().minus(Uploading.KEPT));
        var known = new HashSet<>(uploads.all());
        folders.stream().filter(folder -> !known.contains(folder)).forEach(pieces::remove);
    }
}
