package org.rapporteur.telling;

import static com.fasterxml.jackson.annotation.JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY;
import static org.rapporteur.authority.Capability.SEE_OWN_WORK;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.rapporteur.authority.Requires;
import org.rapporteur.identity.AccountRules;
import org.rapporteur.identity.Caller;
import org.rapporteur.identity.Contact;
import org.rapporteur.identity.Contacts;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.OnRecord;
import org.rapporteur.shared.Said;

import com.fasterxml.jackson.annotation.JsonFormat;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Each person sets how they are told, where they are reached, and in which zone they read a clock. */
@Stateless
public class Wishes {

    private static final int MOST_DAYS = 30;
    private static final int MOST_HOURS = 72;
    private static final int MOST_REMINDERS = 5;

    @PersistenceContext
    private EntityManager database;
    @Inject
    private Contacts contacts;
    @Inject
    private Mailing mailing;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<OnRecord> events;

    /** @param email may be null, and {@code zone} too: then the mechanism's holds */
    public record HowTold(String email, ZoneId zone, TellingWish wish) {
    }

    /** As typed: {@code mail} is at-once, daily or none, {@code zone} a name such as Asia/Seoul. */
    public record TellMe(String email, String zone, String mail, Integer digestHour, @JsonFormat(with = ACCEPT_SINGLE_VALUE_AS_ARRAY) List<Integer> daysBefore,
                         @JsonFormat(with = ACCEPT_SINGLE_VALUE_AS_ARRAY) List<Integer> hoursBefore, @JsonFormat(with = ACCEPT_SINGLE_VALUE_AS_ARRAY) List<Integer> daysAfter) {

        public TellMe {
            daysBefore = daysBefore == null ? List.of() : daysBefore;
            hoursBefore = hoursBefore == null ? List.of() : hoursBefore;
            daysAfter = daysAfter == null ? List.of() : daysAfter;
        }
    }

    @Requires(SEE_OWN_WORK)
    public HowTold mine() {
        var contact = contacts.of(caller.id());
        return new HowTold(contact.email(), contact.zone(), wish());
    }

    /** How the installation sends mail at all. */
    @Requires(SEE_OWN_WORK)
    public MailWay way() {
        return mailing.way();
    }

    @SuppressWarnings("unchecked")
    private TellingWish wish() {
        List<Object[]> rows = database.createNativeQuery("""
                select mail, digest_hour, array_to_string(days_before, ' '), array_to_string(hours_before, ' '), array_to_string(days_after, ' ') from telling_wish where person = :me""")
                .setParameter("me", me()).getResultList();
        return rows.stream().findFirst().map(row -> new TellingWish(TellingWish.Mail.ofKey((String) row[0]).orElseThrow(), ((Number) row[1]).intValue(),
                numbers(row[2]), numbers(row[3]), numbers(row[4]))).orElse(TellingWish.DEFAULT);
    }

    /** @throws InputWrong with every field that is wrong */
    @Requires(SEE_OWN_WORK)
    public void set(TellMe wanted) {
        var email = wanted.email() == null || wanted.email().isBlank() ? null : wanted.email().strip();
        var mail = TellingWish.Mail.ofKey(wanted.mail()).orElse(null);
        InputWrong.check()
                .that(email == null || AccountRules.isEmail(email), "email", "identity.email-rule")
                .that(mail == null || mail == TellingWish.Mail.NONE || email != null, "email", "telling.no-address")
                .that(isZone(wanted.zone()), "zone", "telling.no-zone")
                .that(mail != null, "mail", "telling.mail-missing")
                .that(wanted.digestHour() != null && wanted.digestHour() >= 0 && wanted.digestHour() <= 23, "digestHour", "telling.hour-rule")
                .that(within(wanted.daysBefore(), MOST_DAYS), "daysBefore", "telling.numbers-rule", MOST_REMINDERS, MOST_DAYS)
                .that(within(wanted.hoursBefore(), MOST_HOURS), "hoursBefore", "telling.numbers-rule", MOST_REMINDERS, MOST_HOURS)
                .that(within(wanted.daysAfter(), MOST_DAYS), "daysAfter", "telling.numbers-rule", MOST_REMINDERS, MOST_DAYS)
                .done();
        contacts.set(caller.id(), new Contact(email, blank(wanted.zone()) ? null : ZoneId.of(wanted.zone().strip())));
        database.createNativeQuery("""
                        insert into telling_wish (person, mail, digest_hour, days_before, hours_before, days_after, changed_at)
                        values (:me, :mail, :hour, cast(:daysBefore as integer[]), cast(:hoursBefore as integer[]), cast(:daysAfter as integer[]), :now)
                        on conflict (person) do update set mail = excluded.mail, digest_hour = excluded.digest_hour, days_before = excluded.days_before,
                            hours_before = excluded.hours_before, days_after = excluded.days_after, changed_at = excluded.changed_at""")
                .setParameter("me", me()).setParameter("mail", mail.key()).setParameter("hour", wanted.digestHour())
                .setParameter("daysBefore", Reminding.array(wanted.daysBefore())).setParameter("hoursBefore", Reminding.array(wanted.hoursBefore())).setParameter("daysAfter", Reminding.array(wanted.daysAfter()))
                .setParameter("now", clock.now()).executeUpdate();
        events.fire(new ToldOtherwise(Said.of("act.changed-telling"), null));
    }

    private static boolean within(List<Integer> numbers, int most) {
        return numbers.size() <= MOST_REMINDERS && numbers.stream().allMatch(number -> number != null && number >= 1 && number <= most);
    }

    /** The farthest first, as they come before a deadline. */
    private static List<Integer> numbers(Object joined) {
        return Arrays.stream(((String) joined).split(" ")).filter(number -> !number.isEmpty()).map(Integer::valueOf).sorted(Comparator.reverseOrder()).toList();
    }

    private static boolean isZone(String name) {
        try {
            return blank(name) || ZoneId.getAvailableZoneIds().contains(ZoneId.of(name.strip()).getId());
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private UUID me() {
        return caller.id().uuid();
    }
}
