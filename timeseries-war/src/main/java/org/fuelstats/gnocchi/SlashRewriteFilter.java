package org.fuelstats.gnocchi;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/** Rewrites addresses with repeated slashes, such as {@code /v1/archive_policy//low}, which Gnocchi's client sends and Gnocchi accepts. */
@Provider
@PreMatching
public class SlashRewriteFilter implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        URI address = request.getUriInfo().getRequestUri();
        String path = address.getRawPath();
        if (path.contains("//")) {
            String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
            request.setRequestUri(URI.create(
                    address.getScheme() + "://" + address.getRawAuthority() + path.replaceAll("/{2,}", "/") + query));
        }
    }
}
