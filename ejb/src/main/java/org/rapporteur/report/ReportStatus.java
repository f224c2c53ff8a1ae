package org.rapporteur.report;

import org.rapporteur.shared.Spoken;

/** Where a report stands. {@code OPEN}: written, not yet on its route. The others follow the step at which it stands. */
public enum ReportStatus implements Spoken {

    OPEN("open", true),
    DRAFT("draft", true),
    SIGN_OFF("sign-off", false),
    CHECK("check", false),
    REVIEW("review", false),
    ANSWER("answer", true),
    DECIDE("decide", false),
    PUBLISH("publish", false),
    PUBLISHED("published", false);

    private final String key;
    private final boolean editable;

    ReportStatus(String key, boolean editable) {
        this.key = key;
        this.editable = editable;
    }

    @Override
    public String key() {
        return key;
    }

    /** Whether the working text may be changed. */
    public boolean editable() {
        return editable;
    }

    public static ReportStatus ofKey(String key) {
        for (var status : values()) {
            if (status.key.equals(key)) {
                return status;
            }
        }
        throw new IllegalArgumentException("No report stands at " + key);
    }
}
