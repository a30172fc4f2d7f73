package org.fuelstats.gnocchi.status;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;

/** Sends who asks for {@code /v1} to {@code /v1/}, as Gnocchi does. */
@Provider
@PreMatching
@Priority(2)
public class RootRedirectFilter implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        boolean bare =
                (uri.getRequestUri().getRawPath() + "/").equals(uri.getBaseUri().getRawPath());
        if (bare && request.getMethod().equals(HttpMethod.GET)) {
            throw new RedirectionException(Response.Status.FOUND, uri.getBaseUri());
        }
    }
}
