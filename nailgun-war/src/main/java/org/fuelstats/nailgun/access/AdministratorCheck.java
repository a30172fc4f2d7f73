package org.fuelstats.nailgun.access;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.util.Set;
import org.fuelstats.http.ErrorCode;

/** Lets those use the addresses of the Nailgun side whom Nailgun itself lets in. */
@Provider
@PreMatching
public class AdministratorCheck implements ContainerRequestFilter {
    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");

    @Inject
    NailgunLogin login;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String token = request.getHeaderString("X-Auth-Token");
        // Pages of other sites can't add that header; a cookie comes with whatever they send.
        if (token == null && CHANGING.contains(request.getMethod())) {
            refuseForeignPages(request);
        }
        login.check(token, request.getHeaderString("Cookie"));
    }

    /** Browsers say in one of two headers where a request comes from; other programs send neither. */
    private static void refuseForeignPages(ContainerRequestContext request) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        String origin = request.getHeaderString("Origin");
        boolean foreign = site == null
                ? origin != null && !origin.replaceFirst("^https?://", "").equals(request.getHeaderString("Host"))
                : !site.equals("same-origin") && !site.equals("none");
        if (foreign) {
            throw NailgunRefusal.of(
                    ErrorCode.FORBIDDEN,
                    "The request came from a page of another site. Send the token in the header X-Auth-Token.");
        }
    }
}
