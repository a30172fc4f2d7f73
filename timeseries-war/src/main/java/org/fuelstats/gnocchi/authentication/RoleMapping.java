package org.fuelstats.gnocchi.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fuelstats.timeseries.ownership.Caller;

/** Maps the roles that Keystone or a proxy names to roles of the metric store. */
@ApplicationScoped
class RoleMapping {
    @Inject
    @ConfigProperty(name = "fuelstats.timeseries.access.admin-roles", defaultValue = "admin")
    RoleNames admins;

    @Inject
    @ConfigProperty(name = "fuelstats.timeseries.access.service-roles", defaultValue = "service")
    RoleNames services;

    Set<Caller.Role> roles(Collection<String> names) {
        Set<Caller.Role> roles = EnumSet.noneOf(Caller.Role.class);
        if (admins.containsAny(names)) {
            roles.add(Caller.Role.ADMIN);
        }
        if (services.containsAny(names)) {
            roles.add(Caller.Role.SERVICE);
        }
        return roles;
    }
}
