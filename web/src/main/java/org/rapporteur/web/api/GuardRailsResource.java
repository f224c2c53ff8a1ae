package org.rapporteur.web.api;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.rapporteur.administration.Governing;
import org.rapporteur.administration.Governing.SetRails;
import org.rapporteur.design.WorkflowReading;
import org.rapporteur.governance.GuardRail;
import org.rapporteur.governance.ProfileRevision;
import org.rapporteur.identity.Caller;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What no workflow of the caller's mechanism may draw away. */
@Path("/guard-rails")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class GuardRailsResource {

    @Inject
    private WorkflowReading reading;
    @Inject
    private Governing governing;
    @Inject
    private Caller caller;
    @Inject
    private Texts texts;

    public record RailBody(String key, String words, boolean inForce) {
    }

    /** {@code revision} is the profile's, to be given back as {@code seenRevision}. */
    public record RailsBody(int revision, List<RailBody> items) {
    }

    /** @param inForce the keys of those that are in force from now on */
    public record NewRails(List<String> inForce, Integer seenRevision, String reason) {
    }

    @GET
    @Operation(summary = "The guard rails, for all who see workflows")
    public RailsBody list() {
        reading.all(); // whoever may not see workflows is refused here
        return body(governing.get(caller.person().mechanism()));
    }

    @PUT
    @Operation(summary = "Sets them, for an owner of the mechanism", description = "With a reason. Reports under way keep the workflow that they travel. 409 if the profile was changed since.")
    public RailsBody set(NewRails rails) {
        InputWrong.check().that(rails.seenRevision() != null, "seenRevision", "shared.seen-revision-missing")
                .that(rails.inForce() == null || rails.inForce().stream().allMatch(key -> key != null && GuardRail.ofKey(key).isPresent()), "inForce", "governance.rails-missing").done();
        return body(governing.setRails(new SetRails(rails.inForce() == null ? null : rails.inForce().stream().map(key -> GuardRail.ofKey(key).orElseThrow()).collect(Collectors.toSet()),
                rails.seenRevision(), rails.reason())));
    }

    private RailsBody body(ProfileRevision revision) {
        return new RailsBody(revision.number(), Arrays.stream(GuardRail.values())
                .map(rail -> new RailBody(rail.key(), texts.say(rail), !revision.profile().lifted().contains(rail))).toList());
    }
}
