package org.fuelstats.gnocchi.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.outages.LogThrottle;
import org.fuelstats.timeseries.ownership.Caller;

/**
 * Headers in which a proxy, having checked it, says who asks; Keystone's middleware sets them, among others. They count only on
 * connections from the addresses that the configuration names. From elsewhere they are ignored: then it's the caller itself that
 * says so.
 */
@ApplicationScoped
class ProxyAuthenticator implements Authenticator {
    /** Middleware that lets the service behind it decide says here what it found. */
    private static final String STATUS = "X-Identity-Status";

    private static final LogThrottle STRANGERS = new LogThrottle(Duration.ofMinutes(1));

    @Inject
    AuthenticationSettings settings;

    @Inject
    RoleMapping mapping;

    @Override
    public void check() {
        if (settings.proxyAddresses().map(given -> given.networks().isEmpty()).orElse(true)) {
            throw new InvalidAuthenticationSettings(
                    "authentication mode proxy: fuelstats.timeseries.access.proxy.addresses must name the"
                            + " addresses of trusted proxies");
        }
    }

    @Override
    public Optional<Caller> caller(RequestCredentials asked) {
        if (!settings.proxyAddresses().orElseThrow().contain(asked.peer())) {
            if (asked.headers().containsKey(settings.userHeader().text())) {
                STRANGERS.log(more -> AuthenticationLog.LOG.notAProxy(
                        String.valueOf(asked.peer()), settings.userHeader().text(), more));
            }
            return Optional.empty();
        }
        Optional<String> user = asked.only(settings.userHeader().text());
        if (user.isPresent() && !asked.only(STATUS).orElse("Confirmed").equals("Confirmed")) {
            throw ApiError.of(ErrorCode.UNAUTHENTICATED, "The proxy did not authenticate you. Log in there again.");
        }
        return user.map(name -> new Caller(
                one("user", name),
                asked.only(settings.projectHeader().text())
                        .map(project -> one("project", project))
                        .orElse(null),
                mapping.roles(List.of(
                        asked.only(settings.rolesHeader().text()).orElse("").split(",")))));
    }

    /** How to sign in is the proxy's business. */
    @Override
    public Optional<String> challenge() {
        return Optional.empty();
    }

    /** A server between joins a header that was sent twice with a comma: then one of the two may be forged. */
    private static String one(String what, String value) {
        if (value.indexOf(',') >= 0) {
            throw ApiError.of(ErrorCode.INVALID, "The proxy named more than one " + what + ".");
        }
        return UncheckedName.checked(what, value);
    }
}
