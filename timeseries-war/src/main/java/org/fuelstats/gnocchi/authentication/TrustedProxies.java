package org.fuelstats.gnocchi.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;

/** The proxies whose word counts, in every access mode. */
@ApplicationScoped
public class TrustedProxies {
    @Inject
    AuthenticationSettings settings;

    /** Whether the address at the other end of a connection is one of them. */
    public boolean contain(InetAddress peer) {
        return settings.proxyAddresses()
                .map(addresses -> addresses.contain(peer))
                .orElse(false);
    }
}
