package org.fuelstats.analytics.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fuelstats.analytics.answers.ApiError;
import org.fuelstats.timeseries.ownership.Caller;

/**
 * Takes anybody's word for who it is: the name of an HTTP Basic user, with any password. For trying out clients on one machine, as
 * Gnocchi's own basic mode is; so it works nowhere else.
 */
@ApplicationScoped
class UncheckedAccess implements Way {
    private static final String ADMIN = "admin";
    private static final String CHALLENGE = "Basic realm=\"Fuel-stats metric store, passwords unchecked\"";

    @Inject
    @ConfigProperty(name = "FUELSTATS_ANALYTICS_ADDRESS", defaultValue = "127.0.0.1")
    String bound;

    @Override
    public void check() {
        if (!isLoopback(bound)) {
            throw new InvalidAccess("the access basic-unchecked believes everybody and is for one machine only, but"
                    + " FUELSTATS_ANALYTICS_ADDRESS is " + bound
                    + ": bind analytics to 127.0.0.1, or choose another access");
        }
        AccessLog.LOG.unchecked();
    }

    @Override
    public Optional<Caller> caller(Asked asked) {
        Optional<String> credentials = asked.only(HttpHeaders.AUTHORIZATION);
        if (credentials.isPresent() && !asked.isFromThisMachine()) {
            throw ApiError.of(
                    403,
                    "Users whose passwords aren't checked may ask from the server's own machine only, without a proxy.");
        }
        return credentials.map(BasicUser::name).map(UncheckedAccess::caller);
    }

    @Override
    public Optional<String> challenge() {
        return Optional.of(CHALLENGE);
    }

    private static Caller caller(String user) {
        return new Caller(user, null, user.equals(ADMIN) ? Set.of(Caller.Role.ADMIN) : Set.of());
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
