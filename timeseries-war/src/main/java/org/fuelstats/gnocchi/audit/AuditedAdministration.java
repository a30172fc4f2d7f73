package org.fuelstats.gnocchi.audit;

import io.undertow.servlet.handlers.ServletRequestContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import org.fuelstats.audit.AuditLog;
import org.fuelstats.gnocchi.authentication.CurrentCaller;

/**
 * Records the requests that change what all clients share, refused ones too: archive policies, their rules, and resource types. Measures,
 * metrics and resources are the clients' own, and are not recorded.
 */
@Provider
@ApplicationScoped
public class AuditedAdministration implements ContainerResponseFilter {
    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final List<String> SHARED = List.of("archive_policy", "archive_policy_rule", "resource_type");

    @Inject
    AuditLog log;

    @Inject
    CurrentCaller caller;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (READING.contains(request.getMethod())
                || !isShared(request.getUriInfo().getPath())) {
            return;
        }
        InetSocketAddress client = ServletRequestContext.requireCurrent()
                .getExchange()
                .getConnection()
                .getPeerAddress(InetSocketAddress.class);
        caller.known()
                .ifPresent(known -> log.request(
                        known.creator(),
                        client.getAddress().getHostAddress(),
                        request.getMethod() + " "
                                + request.getUriInfo().getRequestUri().getRawPath(),
                        response.getStatus()));
    }

    private static boolean isShared(String path) {
        String first = path.replaceFirst("^/", "").replaceFirst("/.*", "");
        return SHARED.contains(first);
    }
}
