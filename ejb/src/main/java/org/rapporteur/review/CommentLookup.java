package org.rapporteur.review;

import static org.rapporteur.authority.Capability.READ_COMMENTS;

import org.rapporteur.authority.Requires;
import org.rapporteur.identity.Caller;
import org.rapporteur.report.ReportId;
import org.rapporteur.shared.NotFound;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Finds the report of a comment that is known by its id alone, for those who may read that comment. */
@Stateless
public class CommentLookup {

    @Inject
    private Comments comments;
    @Inject
    private Caller caller;

    @Requires(READ_COMMENTS)
    public ReportId reportOf(CommentId comment) {
        return comments.reportOf(comment)
                .filter(report -> comments.visible(report, comment, caller.person()).isPresent())
                .orElseThrow(() -> new NotFound("comment"));
    }
}
