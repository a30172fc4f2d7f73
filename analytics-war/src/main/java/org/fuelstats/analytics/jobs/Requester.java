package org.fuelstats.analytics.jobs;

import jakarta.ws.rs.core.SecurityContext;

/**
 * The user who submits or reads a job.
 *
 * @param name the user's name, the only data stored about a user
 * @param operator whether the user may see and cancel all jobs
 */
public record Requester(String name, boolean operator) {
    /** The user of a request. */
    public static Requester of(SecurityContext request) {
        return new Requester(request.getUserPrincipal().getName(), request.isUserInRole("operator"));
    }
}
