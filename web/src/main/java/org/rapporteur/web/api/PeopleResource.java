package org.rapporteur.web.api;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.rapporteur.administration.Accounts;
import org.rapporteur.identity.Caller;
import org.rapporteur.identity.NewPerson;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonView;
import org.rapporteur.identity.Role;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.web.api.ReportsResource.IdBody;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The accounts of the caller's mechanism, for administrators. */
@Path("/people")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PeopleResource {

    @Inject
    private Accounts accounts;
    @Inject
    private Caller caller;

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AccountBody(String id, String name, String displayName, String area, List<String> roles, String state, boolean active) {

        static AccountBody of(PersonView person) {
            return new AccountBody(person.id().toString(), person.name(), person.displayName(), person.area(),
                    person.roles().stream().map(Role::key).sorted().toList(), person.state(), person.active());
        }
    }

    public record PeopleList(List<AccountBody> items) {
    }

    /** @param roles such as {@code expert} */
    public record NewAccount(String name, String displayName, String area, List<String> roles, String state, String password) {
    }

    @GET
    public PeopleList list() {
        return new PeopleList(accounts.list().stream().map(AccountBody::of).toList());
    }

    /** @param roles of the administration: administrator, owner, designer, publisher, operator */
    public record Rights(List<String> roles) {
    }

    @PUT
    @Path("/{id}/rights")
    @Operation(summary = "What an account of the administration may do", description = "Only an owner gives or takes the ownership. Whatever the person has open ends.")
    @APIResponse(responseCode = "204", description = "Changed")
    public void rights(@PathParam("id") String id, Rights rights) {
        accounts.setRights(new PersonId(Ids.of(id)), roles(rights.roles()));
    }

    private static Set<Role> roles(List<String> keys) {
        var roles = keys == null ? List.<String>of() : keys;
        InputWrong.check().that(roles.stream().allMatch(key -> key != null && Role.ofKey(key).isPresent()), "roles", "administration.no-role").done();
        return roles.stream().map(key -> Role.ofKey(key).orElseThrow()).collect(Collectors.toSet());
    }

    @POST
    @Operation(summary = "Opens an account in the caller's mechanism")
    @APIResponseSchema(value = IdBody.class, responseCode = "201", responseDescription = "Opened")
    public Response open(NewAccount account) {
        var id = accounts.open(new NewPerson(account.name(), account.displayName(), account.area(), caller.person().mechanism(), account.state(),
                roles(account.roles()), account.password()));
        return Response.status(201).entity(new IdBody(id.toString())).build();
    }
}
