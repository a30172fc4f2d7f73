package org.fuelstats.gnocchi.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.fuelstats.timeseries.ownership.Caller;

/** Maps the roles that Keystone or a proxy names to roles of the metric store. */
@ApplicationScoped
class RoleMapping {
    @Inject
    AuthenticationSettings settings;

    Set<Caller.Role> roles(Collection<String> names) {
        Set<Caller.Role> roles = EnumSet.noneOf(Caller.Role.class);
        if (settings.adminRoles().containsAny(names)) {
            roles.add(Caller.Role.ADMIN);
        }
        if (settings.serviceRoles().containsAny(names)) {
            roles.add(Caller.Role.SERVICE);
        }
        return roles;
    }
}
