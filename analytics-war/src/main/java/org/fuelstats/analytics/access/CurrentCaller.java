package org.fuelstats.analytics.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.fuelstats.timeseries.ownership.Caller;

/** Who sent the request that is being answered. */
@RequestScoped
public class CurrentCaller {
    @Inject
    private HttpServletRequest request;

    /** A user of the listener's realm; operators are the metric store's administrators. */
    public Caller get() {
        Set<Caller.Role> roles = request.isUserInRole("operator") ? Set.of(Caller.Role.ADMIN) : Set.of();
        return new Caller(request.getRemoteUser(), null, roles);
    }
}
