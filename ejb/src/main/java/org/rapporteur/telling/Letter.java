package org.rapporteur.telling;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.rapporteur.workflow.StepType;

/**
 * What a mail says, before it is one: of each notice its kind, or the words of the workflow that had it told, until when, and a link. There is no place in it for a title, a
 * comment's words or a position.
 *
 * @param zone the mechanism's, {@code own} the reader's, which may be null
 */
record Letter(UUID id, String address, String name, boolean digest, ZoneId zone, ZoneId own, List<Item> items, Instant at, URI portal, String from) {

    record Item(UUID notice, NoticeKind kind, StepType step, Instant due, String words) {

        Item(UUID notice, NoticeKind kind, StepType step, Instant due) {
            this(notice, kind, step, due, null);
        }
    }
}
