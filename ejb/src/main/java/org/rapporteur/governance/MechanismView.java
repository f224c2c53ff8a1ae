package org.rapporteur.governance;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A body that is served.
 *
 * @param zone       the zone in which its deadlines are told
 * @param symbolHint an example of how its documents are numbered
 */
public record MechanismView(String key, String name, ZoneId zone, String symbolHint, List<Member> members, List<ReportType> reportTypes) {

    /** A member state: its ISO 3166 code and the name that people read. */
    public record Member(String state, String name) {
    }

    /** A kind of report and the route that reports of this kind travel. */
    public record ReportType(String key, String name, String route) {
    }

    public Optional<ReportType> reportType(String type) {
        return reportTypes.stream().filter(each -> each.key().equals(type)).findFirst();
    }

    /** The name of a member state; its code where it is a member no more. */
    public String stateName(String state) {
        return members.stream().filter(member -> member.state().equals(state)).map(Member::name).findFirst().orElse(state);
    }
}
