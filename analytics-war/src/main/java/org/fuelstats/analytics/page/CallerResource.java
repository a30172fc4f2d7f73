package org.fuelstats.analytics.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;

/** Who asks, so that the page offers what the server will grant and nothing else. */
@Path("/me")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class CallerResource {
    private static final List<String> ROLES = List.of("viewer", "operator", "service");

    /** The user signed in and the roles that mean something here. */
    @GET
    public Caller caller(@Context SecurityContext asked) {
        return new Caller(
                asked.getUserPrincipal().getName(),
                ROLES.stream().filter(asked::isUserInRole).toList());
    }

    /** A user and what it may do. */
    record Caller(String user, List<String> roles) {}
}
