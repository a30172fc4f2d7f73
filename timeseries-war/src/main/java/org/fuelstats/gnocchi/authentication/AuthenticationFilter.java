package org.fuelstats.gnocchi.authentication;

import io.undertow.servlet.handlers.ServletRequestContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.Set;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.timeseries.ownership.Caller;

/**
 * Rejects requests to the metric store without authentication. Runs before the address is resolved, so that anonymous callers learn nothing
 * about addresses.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class AuthenticationFilter implements ContainerRequestFilter {
    /** What says nothing about the store's contents: Ceilometer asks for the versions without credentials, a load balancer for the health. */
    private static final Set<String> PUBLIC = Set.of("/versions", "/healthcheck", "/influxdb/ping");

    @Inject
    Authenticators ways;

    @Inject
    CurrentCaller current;

    @Override
    public void filter(ContainerRequestContext request) {
        boolean reading = request.getMethod().equals(HttpMethod.GET)
                || request.getMethod().equals(HttpMethod.HEAD);
        if (reading && PUBLIC.contains(request.getUriInfo().getPath())) {
            return;
        }
        RequestCredentials asked = RequestCredentials.over(
                ServletRequestContext.requireCurrent().getExchange().getConnection(), request.getHeaders());
        try {
            current.is(caller(asked));
        } catch (ApiError refusal) {
            throw refusal.code() == ErrorCode.UNAUTHENTICATED ? challenged(refusal) : refusal;
        }
    }

    private Caller caller(RequestCredentials asked) {
        for (Authenticator way : ways.inOrder()) {
            Optional<Caller> caller = way.caller(asked);
            if (caller.isPresent()) {
                return caller.get();
            }
        }
        throw ApiError.of(ErrorCode.UNAUTHENTICATED, "Authentication required; see WWW-Authenticate.");
    }

    private ApiError challenged(ApiError refusal) {
        ways.inOrder().stream()
                .flatMap(way -> way.challenge().stream())
                .forEach(challenge -> refusal.with(HttpHeaders.WWW_AUTHENTICATE, challenge));
        return refusal;
    }
}
