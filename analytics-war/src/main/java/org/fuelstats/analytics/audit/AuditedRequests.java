package org.fuelstats.analytics.audit;

import io.undertow.servlet.handlers.ServletRequestContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.Principal;
import java.util.Set;
import org.fuelstats.audit.AuditLog;

/** Records the requests of users that change something, refused ones too. Searching changes nothing, though it is a POST. */
@Provider
public class AuditedRequests implements ContainerResponseFilter {
    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String SEARCH = "search";

    @Inject
    AuditLog log;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Principal user = request.getSecurityContext().getUserPrincipal();
        if (user == null
                || READING.contains(request.getMethod())
                || request.getUriInfo().getPath().replaceFirst("^/", "").equals(SEARCH)) {
            return;
        }
        InetSocketAddress client = ServletRequestContext.requireCurrent()
                .getExchange()
                .getConnection()
                .getPeerAddress(InetSocketAddress.class);
        URI address = request.getUriInfo().getRequestUri();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        log.request(
                user.getName(),
                client.getAddress().getHostAddress(),
                request.getMethod() + " " + address.getRawPath() + query,
                response.getStatus());
    }
}
