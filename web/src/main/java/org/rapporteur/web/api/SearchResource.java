package org.rapporteur.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.rapporteur.search.Asked;
import org.rapporteur.search.Facet;
import org.rapporteur.search.Found;
import org.rapporteur.search.Hit;
import org.rapporteur.search.Place;
import org.rapporteur.search.SavedSearchId;
import org.rapporteur.search.SavedSearchView;
import org.rapporteur.search.SearchSaving;
import org.rapporteur.search.SearchSaving.KeepSearch;
import org.rapporteur.search.Searching;
import org.rapporteur.search.Shelf;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.Page;
import org.rapporteur.web.shell.Texts;
import org.rapporteur.web.shell.TypedDay;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

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
import jakarta.ws.rs.core.Response;

@Path("/search")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {

    @Inject
    private Searching searching;
    @Inject
    private SearchSaving saving;

    /**
     * @param kind    exhibits, reports, comments or archive
     * @param id      of the exhibit, the report, the comment
     * @param page    of an exhibit's text, from 1; nothing for what is told of the exhibit as a whole
     * @param snippet as plain text; {@code marks} are where what was looked for stands in it, each from (counted from 0) and to (not with it)
     */
    public record HitBody(String kind, String id, String title, String where, Integer page, String paragraph, String snippet, List<List<Integer>> marks) {

        static HitBody of(Hit hit) {
            var snippet = new StringBuilder();
            var marks = new ArrayList<List<Integer>>();
            for (var run : hit.snippet()) {
                if (run.found()) {
                    marks.add(List.of(snippet.length(), snippet.length() + run.text().length()));
                }
                snippet.append(run.text());
            }
            var place = hit.place();
            return new HitBody(hit.shelf().key(), place.thing().toString(), hit.title(), Texts.here().say(hit.where()), place.page() == 0 ? null : place.page(),
                    place.part() == null ? null : place.part().toString(), snippet.toString(), marks);
        }
    }

    public record CountBody(String value, int hits) {
    }

    /** @param complete false while the index is being made anew */
    public record FoundBody(List<HitBody> items, int page, int size, long total, Map<String, List<CountBody>> counts, boolean complete) {

        static FoundBody of(Found found) {
            var counts = new LinkedHashMap<String, List<CountBody>>();
            found.counts().forEach((facet, values) -> counts.put(facet.key(), values.stream().map(each -> new CountBody(each.value(), each.hits())).toList()));
            return new FoundBody(found.hits().items().stream().map(HitBody::of).toList(), found.hits().page(), found.hits().size(), found.hits().total(), counts, found.ready());
        }
    }

    /** Words in whatever the caller may see; the total and the counts tell of nothing else. */
    @GET
    public FoundBody find(@Parameter(description = "Words, all of which must be there; \"a phrase\", \"near each other\"~5, begin*, mistaken~, -without, one | other") @QueryParam("q") String q,
                          @Parameter(description = "exhibits, reports, comments, archive; several with commas; everywhere without") @QueryParam("in") String in,
                          @QueryParam("case") List<String> cases, @QueryParam("type") List<String> types, @QueryParam("language") List<String> languages, @QueryParam("year") List<String> years,
                          @QueryParam("marking") List<String> markings, @QueryParam("state") List<String> states, @QueryParam("measure") List<String> measures,
                          @QueryParam("from") String from, @QueryParam("to") String to,
                          @Parameter(description = "true: also what sounds like the words, in whatever script") @QueryParam("sounding") boolean sounding,
                          @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("20") int size) {
        var only = new EnumMap<Facet, List<String>>(Facet.class);
        only.put(Facet.CASE, cases);
        only.put(Facet.TYPE, types);
        only.put(Facet.LANGUAGE, languages);
        only.put(Facet.YEAR, years);
        only.put(Facet.MARKING, markings);
        only.put(Facet.STATE, states);
        only.put(Facet.MEASURE, measures);
        only.values().removeIf(values -> values == null || values.isEmpty());
        return FoundBody.of(searching.find(new Asked(q, shelves(in), only, TypedDay.of(from, "from"), TypedDay.of(to, "to"), sounding), new Page.Request(page, size)));
    }

    private static Set<Shelf> shelves(String in) {
        return in == null || in.isBlank() ? Set.of() : Arrays.stream(in.split(",")).map(each -> Shelf.ofKey(each.strip()).orElseThrow(() -> new InputWrong("in", "search.no-such-shelf", each)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Shelf.class)));
    }

    /** Titles of what the caller may see with a word that begins so. */
    @GET
    @Path("/suggestions")
    public List<HitBody> suggest(@QueryParam("q") String q) {
        return searching.suggest(q).stream().map(HitBody::of).toList();
    }

    /** What speaks of the same as a page of an exhibit does. */
    @GET
    @Path("/like/{exhibit}/pages/{page}")
    public List<HitBody> like(@PathParam("exhibit") String exhibit, @PathParam("page") int page) {
        return searching.like(new Place("exhibit", Ids.of(exhibit), null, page)).stream().map(HitBody::of).toList();
    }

    /** @param likeness in per cent */
    public record NearlySameBody(String id, String title, String where, int likeness) {
    }

    /** Exhibits nearly the same as this one, such as a second scan of the same letter. */
    @GET
    @Path("/nearly-same/{exhibit}")
    public List<NearlySameBody> nearlySame(@PathParam("exhibit") String exhibit) {
        return searching.nearlySame("exhibit", Ids.of(exhibit)).stream()
                .map(each -> new NearlySameBody(each.hit().place().thing().toString(), each.hit().title(), Texts.here().say(each.hit().where()), each.likeness())).toList();
    }

    /** The index is made anew from the tables, in the background. */
    @POST
    @Path("/index")
    @APIResponse(responseCode = "202", description = "It is being made")
    public Response makeAnew() {
        searching.makeAnew();
        return Response.accepted().build();
    }

    /** A search that is kept, as {@code GET /search} takes it. */
    public record SavedBody(String id, String name, String q, List<String> in, Map<String, List<String>> only, LocalDate from, LocalDate to, boolean sounding, boolean alert, Instant savedAt) {

        static SavedBody of(SavedSearchView kept) {
            var only = kept.asked().only().entrySet().stream().collect(Collectors.toMap(each -> each.getKey().key(), Map.Entry::getValue));
            return new SavedBody(kept.id().toString(), kept.name(), kept.asked().words(), kept.asked().in().stream().map(Shelf::key).sorted().toList(), only, kept.asked().from(), kept.asked().to(),
                    kept.asked().sounding(), kept.alert(), kept.savedAt());
        }
    }

    /** @param alert whether the caller is told of what comes in from now on */
    public record KeepBody(String name, String q, List<String> in, Map<String, List<String>> only, String from, String to, boolean sounding, boolean alert) {
    }

    public record KeptBody(String id) {
    }

    /** @param tell {@code news} or {@code nothing} */
    public record TellBody(String tell) {
    }

    @GET
    @Path("/saved")
    public List<SavedBody> saved() {
        return saving.mine().stream().map(SavedBody::of).toList();
    }

    @POST
    @Path("/saved")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = KeptBody.class, responseCode = "201", responseDescription = "Kept")
    public Response keep(KeepBody body) {
        var only = new EnumMap<Facet, List<String>>(Facet.class);
        if (body.only() != null) {
            body.only().forEach((facet, values) -> only.put(Facet.ofKey(facet).orElseThrow(() -> new InputWrong("only", "search.no-such-facet", facet)), values));
        }
        var id = saving.keep(new KeepSearch(body.name(), new Asked(body.q(), body.in() == null ? Set.of() : shelves(String.join(",", body.in())), only, TypedDay.of(body.from(), "from"), TypedDay.of(body.to(), "to"), body.sounding()), body.alert()));
        return Response.status(201).entity(new KeptBody(id.toString())).build();
    }

    /** Whether the caller is told of what comes in. */
    @PUT
    @Path("/saved/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "204", description = "Changed")
    public void tell(@PathParam("id") String id, TellBody body) {
        InputWrong.check().that("news".equals(body.tell()) || "nothing".equals(body.tell()), "tell", "search.tell-what").done();
        saving.tell(new SavedSearchId(Ids.of(id)), "news".equals(body.tell()));
    }

    @DELETE
    @Path("/saved/{id}")
    @APIResponse(responseCode = "204", description = "Forgotten")
    public void forget(@PathParam("id") String id) {
        saving.forget(new SavedSearchId(Ids.of(id)));
    }
}
