package org.fuelstats.gnocchi.authentication;

import io.undertow.servlet.handlers.ServletRequestContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.timeseries.ownership.Caller;

/** Authenticates users of the listener's realm by their passwords, which the container checks as on the rest of the listener. */
@ApplicationScoped
class RealmAuthenticator implements Authenticator {
    private static final String CHALLENGE = "Basic realm=\"Fuel-stats analytics\"";

    @Override
    public Optional<Caller> caller(RequestCredentials asked) {
        if (asked.only(HttpHeaders.AUTHORIZATION).isEmpty()) {
            return Optional.empty();
        }
        HttpServletRequest request = request();
        if (!authenticated(request)) {
            throw ApiError.of(ErrorCode.UNAUTHENTICATED, "Unknown user or wrong password.");
        }
        return Optional.of(new Caller(request.getRemoteUser(), null, roles(request)));
    }

    /** The container has put its challenge into the answer already, if it was it that refused. */
    @Override
    public Optional<String> challenge() {
        return response().containsHeader(HttpHeaders.WWW_AUTHENTICATE) ? Optional.empty() : Optional.of(CHALLENGE);
    }

    private static Set<Caller.Role> roles(HttpServletRequest request) {
        Set<Caller.Role> roles = EnumSet.noneOf(Caller.Role.class);
        if (request.isUserInRole("operator")) {
            roles.add(Caller.Role.ADMIN);
        }
        if (request.isUserInRole("service")) {
            roles.add(Caller.Role.SERVICE);
        }
        if (roles.isEmpty() && !request.isUserInRole("viewer")) {
            throw ApiError.of(
                    ErrorCode.FORBIDDEN,
                    "Your user has none of the roles viewer, service and operator. The server's operator assigns"
                            + " roles.");
        }
        return roles;
    }

    private static boolean authenticated(HttpServletRequest request) {
        try {
            return request.authenticate(response());
        } catch (IllegalArgumentException e) {
            return false; // the container's way to say that the header is no Base64
        } catch (ServletException | IOException e) {
            throw new IllegalStateException("the realm can't be asked", e);
        }
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) ServletRequestContext.requireCurrent().getServletRequest();
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse) ServletRequestContext.requireCurrent().getServletResponse();
    }
}
