package org.rapporteur.web.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.rapporteur.publication.PublicReading;
import org.rapporteur.publication.PublicationView;
import org.rapporteur.shared.Page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What anyone may read without signing in. In addresses a symbol's slashes are hyphens. */
@Path("/public/reports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PublicResource {

    @Inject
    private PublicReading reading;

    public record PublicationBody(String symbol, String title, String mechanism, int version, String contentHash, String agreement, Instant publishedAt,
                                  String pdfSha256, String pageSha256) {

        static PublicationBody of(PublicationView p) {
            return new PublicationBody(p.symbol(), p.title(), p.mechanism(), p.version(), p.contentHash(), p.agreement(), p.publishedAt(), p.pdfHash(), p.pageHash());
        }
    }

    /** {@code html} is the page's text, to the byte that {@code pageSha256} is of (UTF-8). */
    public record PublicationPageBody(PublicationBody publication, String html) {
    }

    public record VerificationBody(String symbol, int version, String contentHash, String pdfSha256, String pageSha256, String agreement, Instant publishedAt) {
    }

    @GET
    public Page<PublicationBody> list(@QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        return reading.all(new Page.Request(page, size)).map(PublicationBody::of);
    }

    @GET
    @Path("/{symbol}")
    public PublicationPageBody get(@PathParam("symbol") String symbol) {
        return new PublicationPageBody(PublicationBody.of(reading.get(symbol)), reading.page(symbol));
    }

    @GET
    @Path("/{symbol}/pdf")
    @Produces("application/pdf")
    public Response pdf(@PathParam("symbol") String symbol) {
        return Downloads.of(reading.pdf(symbol), reading.get(symbol).path() + ".pdf", "application/pdf");
    }

    @GET
    @Path("/{symbol}/page")
    @Produces("application/xhtml+xml")
    public Response page(@PathParam("symbol") String symbol) {
        return Downloads.of(reading.page(symbol).getBytes(StandardCharsets.UTF_8), reading.get(symbol).path() + ".xhtml", "application/xhtml+xml");
    }

    @GET
    @Path("/{symbol}/verification")
    public VerificationBody verification(@PathParam("symbol") String symbol) {
        var p = reading.get(symbol);
        return new VerificationBody(p.symbol(), p.version(), p.contentHash(), p.pdfHash(), p.pageHash(), p.agreement(), p.publishedAt());
    }
}
