package org.rapporteur.report;

import org.rapporteur.shared.Keyed;
import org.rapporteur.shared.Spoken;

/** Where a report stands. {@code OPEN}: written, not yet on its route. The others follow the step at which it stands. */
public enum ReportStatus implements Spoken {

    OPEN(true),
    DRAFT(true),
    SIGN_OFF(false),
    CHECK(false),
    REVIEW(false),
    ANSWER(true),
    DECIDE(false),
    TRANSLATE(false),
    RIGHT_OF_REPLY(false),
    COLLECT_INFORMATION(false),
    FORM(false),
    WAIT(false),
    PUBLISH(false),
    PUBLISHED(false);

    private final boolean editable;

    ReportStatus(boolean editable) {
        this.editable = editable;
    }

    /** Whether the working text may be changed. */
    public boolean editable() {
        return editable;
    }

    public static ReportStatus ofKey(String key) {
        return Keyed.of(ReportStatus.class, key).orElseThrow(() -> new IllegalArgumentException("No report stands at " + key));
    }
}
