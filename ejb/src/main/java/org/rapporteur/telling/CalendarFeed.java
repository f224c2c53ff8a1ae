package org.rapporteur.telling;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Settings;
import org.rapporteur.shared.Sha256;
import org.rapporteur.workflow.StepType;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * A person's deadlines for their calendar program. No gate stands here, for a calendar program cannot sign in: whoever has the
 * key has the feed, and there is nothing in it but kinds of duty, instants and links.
 */
@Stateless
public class CalendarFeed {

    private static final int MOST = 500;

    @PersistenceContext
    private EntityManager database;
    @Inject
    private MomentClock clock;

    /** What is owed now and has a date, or had one that passed without it. */
    record Deadline(UUID duty, StepType step, UUID report, Instant since, Instant due) {
    }

    /** @throws NotFound if it is nobody's key, or that of a closed account */
    @SuppressWarnings("unchecked")
    public String of(String key) {
        List<UUID> person = database.createNativeQuery("select p.id from calendar_key k join person p on p.id = k.person where k.key_hash = :hash and p.active", UUID.class)
                .setParameter("hash", Sha256.of(key)).getResultList();
        if (person.isEmpty()) {
            throw new NotFound("calendar");
        }
        List<Object[]> rows = database.createNativeQuery("""
                select d.id, d.type, d.report, d.since, d.due_at from person p join duty d on d.mechanism = p.mechanism
                where p.id = :person and d.closed_at is null and d.due_at is not null and """ + Spreading.OWES + " order by d.due_at, d.id limit " + MOST)
                .setParameter("person", person.get(0)).getResultList();
        return written(rows.stream().map(row -> new Deadline((UUID) row[0], StepType.ofKey((String) row[1]).orElseThrow(), (UUID) row[2], (Instant) row[3], (Instant) row[4])).toList(), Settings.publicAddress(), clock.now());
    }

    static String written(List<Deadline> deadlines, URI portal, Instant now) {
        var feed = new CalendarText();
        feed.line("BEGIN", "VCALENDAR").line("VERSION", "2.0").line("PRODID", "-//Rapporteur//Deadlines//EN").line("CALSCALE", "GREGORIAN")
                .line("NAME", "Rapporteur").line("X-WR-CALNAME", "Rapporteur").line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        for (var deadline : deadlines) {
            feed.line("BEGIN", "VEVENT").line("UID", deadline.duty() + "@" + portal.getHost()).line("DTSTAMP", now).line("CREATED", deadline.since())
                    .line("DTSTART", deadline.due()).line("DTEND", deadline.due()).line("SUMMARY", KindWords.owed(deadline.step()).toString())
                    .line("URL", portal + "/report?id=" + deadline.report()).line("TRANSP", "TRANSPARENT").line("END", "VEVENT");
        }
        return feed.line("END", "VCALENDAR").toString();
    }
}
