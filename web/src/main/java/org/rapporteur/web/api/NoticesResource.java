package org.rapporteur.web.api;

import java.time.Instant;

import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.Page;
import org.rapporteur.telling.NoticeId;
import org.rapporteur.telling.NoticeView;
import org.rapporteur.telling.Notices;
import org.rapporteur.web.telling.NoticeWords;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.Operation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

@Path("/notices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class NoticesResource {

    @Inject
    private Notices notices;
    @Inject
    private NoticeWords words;
    @Inject
    private MomentClock clock;

    /** {@code mail} says how the mail of it stands and is missing where none is sent; {@code sent} only ever after a server took it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NoticeBody(String id, String kind, String text, String report, String title, String step, Instant due, Instant at, boolean read,
                             String mail, Instant mailSentAt, String address) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record UnreadBody(int count, NoticeBody newest) {
    }

    @GET
    public Page<NoticeBody> list(@QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        return notices.list(new Page.Request(page, size)).map(this::body);
    }

    @GET
    @Path("/unread")
    @Operation(summary = "What the bell says", description = "`count` is never above 100; `newest` is missing where nothing is unread.")
    public UnreadBody unread() {
        var unread = notices.unread();
        return new UnreadBody(unread.count(), unread.newest() == null ? null : body(unread.newest()));
    }

    @POST
    @Path("/{id}/read")
    public NoticeBody read(@PathParam("id") String id) {
        var key = new NoticeId(Ids.of(id));
        notices.read(key);
        return body(notices.read(key));
    }

    @POST
    @Path("/read")
    public void readAll() {
        notices.readAll(clock.now());
    }

    private NoticeBody body(NoticeView notice) {
        return new NoticeBody(notice.id().toString(), notice.kind().key(), words.withTitle(notice), notice.report() == null ? null : notice.report().toString(), notice.title(),
                notice.step() == null ? null : notice.step().key(), notice.due(), notice.at(), notice.read(),
                notice.mail() == null ? null : notice.mail().key(), notice.sentAt(), "/notice/" + notice.id());
    }
}
