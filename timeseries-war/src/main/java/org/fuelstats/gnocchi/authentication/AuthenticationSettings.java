package org.fuelstats.gnocchi.authentication;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fuelstats.settings.ProxyAddresses;

/** The enabled authentication mechanisms, how roles of others are mapped, and which proxies are trusted. */
@Dependent
record AuthenticationSettings(
        @ConfigProperty(name = "fuelstats.timeseries.access", defaultValue = "realm")
        AuthenticationModes modes,

        @ConfigProperty(name = "fuelstats.timeseries.access.admin-roles", defaultValue = "admin")
        RoleNames adminRoles,

        @ConfigProperty(name = "fuelstats.timeseries.access.service-roles", defaultValue = "service")
        RoleNames serviceRoles,

        @ConfigProperty(name = "fuelstats.timeseries.access.proxy.addresses")
        Optional<ProxyAddresses> proxyAddresses,

        @ConfigProperty(name = "fuelstats.timeseries.access.proxy.user-header", defaultValue = "X-User-Id")
        HeaderName userHeader,

        @ConfigProperty(name = "fuelstats.timeseries.access.proxy.project-header", defaultValue = "X-Project-Id")
        HeaderName projectHeader,

        @ConfigProperty(name = "fuelstats.timeseries.access.proxy.roles-header", defaultValue = "X-Roles")
        HeaderName rolesHeader) {
    @Inject
    AuthenticationSettings {}
}
