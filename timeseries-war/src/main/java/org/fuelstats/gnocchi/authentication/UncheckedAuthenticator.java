package org.fuelstats.gnocchi.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.timeseries.listeners.ListenerSettings;
import org.fuelstats.timeseries.ownership.Caller;

/**
 * Accepts any HTTP Basic user name with any password. For trying out clients on one machine, like Gnocchi's own basic mode; it is
 * restricted to the local machine. As there, everybody finds everybody's metrics in lists.
 */
@ApplicationScoped
class UncheckedAuthenticator implements Authenticator {
    private static final String ADMIN = "admin";
    private static final String CHALLENGE = "Basic realm=\"Fuel-stats metric store, passwords unchecked\"";

    @Inject
    ListenerSettings listeners;

    @Override
    public void check() {
        checkLoopback("FUELSTATS_METRICS_ADDRESS", listeners.metricsAddress());
        if (listeners.analyticsServesMetricStore()) {
            checkLoopback("FUELSTATS_ANALYTICS_ADDRESS", listeners.analyticsAddress());
        }
        AuthenticationLog.LOG.unchecked();
    }

    private static void checkLoopback(String setting, String address) {
        if (!isLoopback(address)) {
            throw new InvalidAuthenticationSettings(
                    "authentication mode basic-unchecked is for a single machine only, but " + setting + " is "
                            + address + "; use 127.0.0.1 or another mode");
        }
    }

    @Override
    public Optional<Caller> caller(RequestCredentials asked) {
        Optional<String> credentials = asked.only(HttpHeaders.AUTHORIZATION);
        if (credentials.isPresent() && !asked.isFromThisMachine()) {
            throw ApiError.of(
                    ErrorCode.FORBIDDEN,
                    "Users without checked passwords are accepted from the server's own machine only, without a"
                            + " proxy.");
        }
        return credentials.map(BasicUser::name).map(UncheckedAuthenticator::caller);
    }

    @Override
    public Optional<String> challenge() {
        return Optional.of(CHALLENGE);
    }

    private static Caller caller(String user) {
        return new Caller(user, null, Set.of(user.equals(ADMIN) ? Caller.Role.ADMIN : Caller.Role.FINDS_ALL));
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
