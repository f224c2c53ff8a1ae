package org.rapporteur.report;

/** Where a report stands. {@code OPEN}: written, not yet on its route. The others follow the step at which it stands. */
public enum ReportStatus {

    OPEN("open", true, "Being written, not yet on its route"),
    DRAFT("draft", true, "Being drafted"),
    SIGN_OFF("sign-off", false, "With the experts for their signatures"),
    CHECK("check", false, "With the coordinator for checking"),
    REVIEW("review", false, "Under review by the member states"),
    ANSWER("answer", true, "Comments are being answered"),
    DECIDE("decide", false, "Under decision by the member states"),
    PUBLISH("publish", false, "Adopted, waiting for publication"),
    PUBLISHED("published", false, "Published");

    private final String key;
    private final boolean editable;
    private final String words;

    ReportStatus(String key, boolean editable, String words) {
        this.key = key;
        this.editable = editable;
        this.words = words;
    }

    public String key() {
        return key;
    }

    /** Whether the working text may be changed. */
    public boolean editable() {
        return editable;
    }

    public String words() {
        return words;
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
