package org.fuelstats.gnocchi.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The enabled authentication mechanisms, in the order in which they are tried. */
@ApplicationScoped
class Authenticators {
    @Inject
    AuthenticationSettings settings;

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
            known = settings.modes().inOrder().stream().map(this::way).toList();
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
