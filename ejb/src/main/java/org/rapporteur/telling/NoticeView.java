package org.rapporteur.telling;

import java.time.Instant;

import org.rapporteur.report.ReportId;
import org.rapporteur.workflow.StepType;

/**
 * What a person was told.
 *
 * @param report  that it is about, or null
 * @param step    the kind of step that it is about, or null
 * @param title   of the report, or null where the person may not know it any more
 * @param due     until when, or null
 * @param settled whether nothing is owed there any more
 * @param mail    how its mail stands, or null where none is sent
 * @param words   of the workflow that had it told; null for every other kind
 * @param sentAt  when a mail server took it, or null
 * @param search  the kept search that it is about, where it is about no report; else null
 */
public record NoticeView(NoticeId id, NoticeKind kind, StepType step, ReportId report, String title, int version, Instant due, boolean settled,
                         Instant at, boolean read, MailStatus mail, Instant sentAt, String words, String search) {
}
