package org.rapporteur.web.api;

import java.time.Instant;
import java.util.List;

import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.Page;
import org.rapporteur.shared.Settings;
import org.rapporteur.telling.CalendarKeys;
import org.rapporteur.telling.MailRegister;
import org.rapporteur.telling.MailView;
import org.rapporteur.telling.Wishes;
import org.rapporteur.telling.Wishes.TellMe;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.Operation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** How the caller is told, and, for administrators, how the mails got on. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TellingResource {

    @Inject
    private Wishes wishes;
    @Inject
    private CalendarKeys keys;
    @Inject
    private MailRegister register;

    /** {@code mail}: at-once, daily or none. {@code calendarSince}: since when there is a calendar address. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TellingBody(String email, String zone, String mail, int digestHour, List<Integer> daysBefore, List<Integer> hoursBefore, List<Integer> daysAfter, Instant calendarSince) {
    }

    /** A secret: whoever has the address has the calendar. */
    public record CalendarBody(String address) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MailBody(String id, String person, String address, String status, Instant queuedAt, int tries, Instant nextTryAt, Instant sentAt, String problem) {

        static MailBody of(MailView mail) {
            return new MailBody(mail.id().toString(), mail.person(), mail.address(), mail.status().key(), mail.queuedAt(), mail.tries(), mail.next(), mail.sentAt(), mail.problem());
        }
    }

    @GET
    @Path("/telling")
    public TellingBody mine() {
        var mine = wishes.mine();
        var wish = mine.wish();
        return new TellingBody(mine.email(), mine.zone() == null ? null : mine.zone().getId(), wish.mail().key(), wish.digestHour(),
                wish.daysBefore(), wish.hoursBefore(), wish.daysAfter(), keys.madeAt().orElse(null));
    }

    @PUT
    @Path("/telling")
    @Operation(summary = "Sets how the caller is told", description = "All of it at once; what is missing is set to nothing: no address, no reminder. Of each kind of reminder there may be up to five.")
    public TellingBody set(TellMe wanted) {
        InputWrong.check().that(wanted != null, "mail", "telling.mail-missing").done();
        wishes.set(wanted);
        return mine();
    }

    @POST
    @Path("/telling/calendar")
    @Operation(summary = "Makes a new calendar address", description = "The one before stops working. The address is a secret and is told this once.")
    public CalendarBody makeCalendar() {
        return new CalendarBody(Settings.publicAddress() + "/calendar/" + keys.make() + ".ics");
    }

    @DELETE
    @Path("/telling/calendar")
    public void endCalendar() {
        keys.revoke();
    }

    @GET
    @Path("/mails")
    @Operation(summary = "How mails got on, for administrators", description = "`stuck=true`: only those that are not tried again by themselves. What a mail is about is not told.")
    public Page<MailBody> mails(@QueryParam("stuck") @DefaultValue("false") boolean stuck, @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        return register.list(stuck, new Page.Request(page, size)).map(MailBody::of);
    }

    @POST
    @Path("/mails/{mail}/send-again")
    public void sendAgain(@PathParam("mail") String mail) {
        register.sendAgain(Ids.of(mail));
    }
}
