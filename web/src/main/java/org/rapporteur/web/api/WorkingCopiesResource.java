package org.rapporteur.web.api;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.rapporteur.evidence.CopyKind;
import org.rapporteur.evidence.DerivationView;
import org.rapporteur.evidence.ExhibitId;
import org.rapporteur.evidence.WorkingCopying;
import org.rapporteur.evidence.WorkingCopying.CoverUp;
import org.rapporteur.evidence.WorkingCopying.CutOut;
import org.rapporteur.evidence.WorkingCopying.TypeOff;
import org.rapporteur.evidence.reading.PagePlace;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.Keyed;
import org.rapporteur.web.api.ReportsResource.IdBody;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What was made of an exhibit to work with. Each copy is an exhibit of its own. */
@Path("/exhibits")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WorkingCopiesResource {

    @Inject
    private WorkingCopying copying;

    /** {@code originSha256} is of the bytes of which the copy was made. */
    public record CopyBody(String exhibit, int number, String title, String kind, String origin, int originNumber, String originSha256, Integer page, List<PagePlace> places,
                           String fromLanguage, String toLanguage, String maker, String tool, Instant at, String by) {

        static CopyBody of(DerivationView each) {
            return new CopyBody(each.exhibit().toString(), each.number(), each.title(), each.kind().key(), each.origin().toString(), each.originNumber(), each.originSha256(), each.page(), each.places(),
                    each.fromLanguage(), each.toLanguage(), each.maker(), each.tool(), each.at(), each.by());
        }
    }

    /** {@code madeOf} is nothing where the exhibit is no working copy itself. */
    public record CopiesBody(CopyBody madeOf, List<CopyBody> copies) {
    }

    public record TypedPage(int page, String text) {
    }

    /**
     * {@code kind} is crop (one place), redaction (places), translation or transcription (pages, language); places count in
     * ten-thousandths of the page's width and height.
     */
    public record NewCopy(String kind, String title, List<PagePlace> places, String language, String maker, List<TypedPage> pages) {
    }

    @GET
    @Path("/{id}/working-copies")
    public CopiesBody list(@PathParam("id") String id) {
        var exhibit = new ExhibitId(Ids.of(id));
        return new CopiesBody(copying.derivation(exhibit).map(CopyBody::of).orElse(null), copying.copies(exhibit).stream().map(CopyBody::of).toList());
    }

    @POST
    @Path("/{id}/working-copies")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = IdBody.class, responseCode = "201", responseDescription = "Made; the id is the copy's")
    public Response make(@PathParam("id") String id, NewCopy copy) {
        var exhibit = new ExhibitId(Ids.of(id));
        var kind = Keyed.of(CopyKind.class, copy.kind() == null ? "" : copy.kind()).orElseThrow(() -> new InputWrong("kind", "evidence.copy-kinds"));
        var made = switch (kind) {
            case CROP -> copying.cut(new CutOut(exhibit, copy.places() == null || copy.places().size() != 1 ? null : copy.places().get(0), copy.title()));
            case REDACTION -> copying.cover(new CoverUp(exhibit, copy.places(), copy.title()));
            case TRANSCRIPTION, TRANSLATION -> {
                var pages = new TreeMap<Integer, String>();
                if (copy.pages() != null) {
                    copy.pages().forEach(each -> pages.put(each.page(), each.text()));
                }
                yield copying.type(new TypeOff(exhibit, kind, copy.language(), copy.maker(), pages, copy.title()));
            }
        };
        return Response.status(201).entity(new IdBody(made.toString())).build();
    }
}
