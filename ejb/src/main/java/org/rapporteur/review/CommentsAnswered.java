package org.rapporteur.review;

import java.util.List;

import org.rapporteur.report.ReportId;

/** Comments on a version were answered; their authors may want to know. */
public record CommentsAnswered(ReportId report, int version, List<CommentId> comments) {
}
