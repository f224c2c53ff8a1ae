package org.rapporteur.review;

import java.util.UUID;

import org.rapporteur.identity.PersonId;
import org.rapporteur.report.ReportId;
import org.rapporteur.shared.OnRecord;
import org.rapporteur.shared.Said;

/** More people read a submitted comment from now on. Its author has to be told. */
public record AudienceWidened(ReportId report, CommentId comment, int number, int version, String state, PersonId author, Audience from, Audience to) implements OnRecord {

    @Override
    public Said act() {
        return Said.of("act.widened-the-audience-of-a-comment");
    }

    @Override
    public UUID aboutReport() {
        return report.uuid();
    }

    @Override
    public Integer aboutVersion() {
        return version;
    }

    @Override
    public String onBehalfOf() {
        return state;
    }

    @Override
    public Said object() {
        return Said.of("review.comment", number);
    }

    @Override
    public Said outcome() {
        return Said.of("review.from-to", from.meaning(), to.meaning());
    }
}
