package org.fuelstats.nailgun.access;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;

/** Lets those use the addresses of the Nailgun side whom Nailgun itself lets in. */
@Provider
@PreMatching
public class AdministratorCheck implements ContainerRequestFilter {
    @Inject
    NailgunLogin login;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        login.check(request.getHeaderString("X-Auth-Token"), request.getHeaderString("Cookie"));
    }
}
