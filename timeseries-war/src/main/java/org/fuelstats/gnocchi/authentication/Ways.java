package org.fuelstats.gnocchi.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The ways to say who one is that are on, in the order in which they are tried. */
@ApplicationScoped
class Ways {
    @Inject
    @ConfigProperty(name = "fuelstats.timeseries.access", defaultValue = "realm")
    AccessModes modes;

    @Inject
    ProxyAccess proxy;

    @Inject
    KeystoneAccess keystone;

    @Inject
    RealmAccess realm;

    @Inject
    UncheckedAccess unchecked;

    private volatile List<Way> inOrder;

    List<Way> inOrder() {
        List<Way> known = inOrder;
        if (known == null) {
            known = modes.inOrder().stream().map(this::way).toList();
            inOrder = known;
        }
        return known;
    }

    private Way way(AccessMode mode) {
        return switch (mode) {
            case PROXY -> proxy;
            case KEYSTONE -> keystone;
            case REALM -> realm;
            case BASIC_UNCHECKED -> unchecked;
        };
    }
}
