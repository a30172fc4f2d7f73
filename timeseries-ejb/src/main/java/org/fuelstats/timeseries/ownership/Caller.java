package org.fuelstats.timeseries.ownership;

import java.util.Set;

/**
 * The caller of a request, as far as ownership is concerned.
 *
 * @param user the user's name or id
 * @param project the project the user acts for; null where users belong to none
 */
public record Caller(String user, String project, Set<Role> roles) {
    /** Roles that grant rights beyond ownership. */
    public enum Role {
        /** Sees and changes everything. */
        ADMIN,
        /** A service of the cloud, which writes for others. */
        SERVICE,
        /** Finds the metrics of all in lists, as where nobody's name is checked. */
        FINDS_ALL
    }

    public Caller {
        if (user == null || user.isBlank()) {
            throw new IllegalArgumentException("A caller has a user name");
        }
        roles = Set.copyOf(roles);
    }

    public boolean admin() {
        return roles.contains(Role.ADMIN);
    }

    public boolean service() {
        return roles.contains(Role.SERVICE);
    }

    /** What is noted as the creator: {@code user:project}, or the user alone where there are no projects. */
    public String creator() {
        return project == null ? user : user + ":" + project;
    }
}
