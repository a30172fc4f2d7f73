package org.fuelstats.gnocchi.keystone;

import java.time.Instant;
import java.util.Set;

/**
 * Whose token it is.
 *
 * @param user the user's id
 * @param project the id of the project that the token is for; null if it is for a domain, the whole system, or nothing
 * @param roles names of the user's roles there
 */
public record Identity(String user, String project, Set<String> roles, Instant expires) {
    public Identity {
        if (user.isBlank()) {
            throw new IllegalArgumentException("a token belongs to a user");
        }
        roles = Set.copyOf(roles);
    }
}
