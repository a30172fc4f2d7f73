package org.fuelstats.gnocchi.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The enabled authentication mechanisms, in the order in which they are tried. */
@ApplicationScoped
class Authenticators {
    @Inject
    @ConfigProperty(name = "fuelstats.timeseries.access", defaultValue = "realm")
    AuthenticationModes modes;

    @Inject
    ProxyAuthenticator proxy;

    @Inject
    KeystoneAuthenticator keystone;

    @Inject
    RealmAuthenticator realm;

    @Inject
    UncheckedAuthenticator unchecked;

    private volatile List<Authenticator> inOrder;

    List<Authenticator> inOrder() {
        List<Authenticator> known = inOrder;
        if (known == null) {
            known = modes.inOrder().stream().map(this::way).toList();
            inOrder = known;
        }
        return known;
    }

    private Authenticator way(AuthenticationMode mode) {
        return switch (mode) {
            case PROXY -> proxy;
            case KEYSTONE -> keystone;
            case REALM -> realm;
            case BASIC_UNCHECKED -> unchecked;
        };
    }
}
