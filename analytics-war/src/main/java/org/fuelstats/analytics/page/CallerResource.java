package org.fuelstats.analytics.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Returns the signed-in user and the user's roles, by which the page decides what to offer. */
@Path("/me")
@Tag(name = "Callers", description = "Who asks.")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class CallerResource {
    private static final List<String> ROLES = List.of("viewer", "operator", "service");

    /** The user signed in and the roles that mean something here. */
    @GET
    @Operation(
            summary = "Who asks",
            description = "The user that has logged in, and which of its roles mean something here.")
    @APIResponseSchema(value = Caller.class, responseCode = "200", responseDescription = "The user")
    public Caller caller(@Context SecurityContext asked) {
        return new Caller(
                asked.getUserPrincipal().getName(),
                ROLES.stream().filter(asked::isUserInRole).toList());
    }

    /** A user and its roles. */
    record Caller(String user, List<String> roles) {}
}
