package org.fuelstats.analytics.jobs;

import jakarta.ws.rs.core.SecurityContext;

/**
 * The user who submits or reads a job.
 *
 * @param name the user's, the only thing about a user that is kept
 * @param operator whether all jobs are theirs to see and to cancel
 */
public record Requester(String name, boolean operator) {
    /** The user of a request. */
    public static Requester of(SecurityContext request) {
        return new Requester(request.getUserPrincipal().getName(), request.isUserInRole("operator"));
    }
}
