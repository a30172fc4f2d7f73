package org.fuelstats.gnocchi.keystone;

import java.time.Instant;
import java.util.Set;

/**
 * The owner of a token.
 *
 * @param user the user's id
 * @param project the id of the token's project; null if it is scoped to a domain or the system, or unscoped
 * @param roles names of the user's roles in that scope
 */
public record Identity(String user, String project, Set<String> roles, Instant expires) {
    public Identity {
        if (user.isBlank()) {
            throw new IllegalArgumentException("a token belongs to a user");
        }
        roles = Set.copyOf(roles);
    }
}
