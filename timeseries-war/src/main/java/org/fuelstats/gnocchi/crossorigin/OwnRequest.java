package org.fuelstats.gnocchi.crossorigin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Set;

/** A request of a page of an allowed site, which counts like one of our own: what tells where it comes from is left out. */
final class OwnRequest extends HttpServletRequestWrapper {
    private static final Set<String> FOREIGN = Set.of("origin", "sec-fetch-site");

    OwnRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getHeader(String name) {
        return FOREIGN.stream().anyMatch(name::equalsIgnoreCase) ? null : super.getHeader(name);
    }
}
