package org.fuelstats.connections;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fuelstats.listeners.ConnectionLimits;
import org.fuelstats.settings.AllowedRange;
import org.fuelstats.settings.ProxyAddresses;

/** What each listener allows its clients. */
@Dependent
record ConnectionSettings(
        @ConfigProperty(name = "fuelstats.connections.per-address", defaultValue = "500") @AllowedRange(min = "1")
        int perAddress,

        @ConfigProperty(name = "fuelstats.connections.handshake-timeout", defaultValue = "PT10S")
        @AllowedRange(min = "PT0.1S", max = "PT5M")
        Duration handshakeTimeout,

        @ConfigProperty(name = "fuelstats.connections.trusted-proxies")
        Optional<ProxyAddresses> trustedProxies) {
    @Inject
    ConnectionSettings {}

    ConnectionLimits limits() {
        return new ConnectionLimits(perAddress, this::isTrusted, handshakeTimeout);
    }

    private boolean isTrusted(InetAddress address) {
        return trustedProxies.isPresent() && trustedProxies.get().contain(address);
    }
}
