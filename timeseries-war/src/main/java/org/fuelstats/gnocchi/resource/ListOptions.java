package org.fuelstats.gnocchi.resource;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.fuelstats.gnocchi.parameters.QueryParameter;

/**
 * What a list of resources shows, by arguments of the query or parameters of the header Accept.
 *
 * @param details whether {@code generic} shows the attributes of every type
 * @param history whether former revisions are listed, too
 * @param attributes the members to show; all if there are none
 */
record ListOptions(boolean details, boolean history, List<String> attributes) {
    static final Set<String> NAMES = Set.of("details", "history", "attrs", "filter");

    static ListOptions read(UriInfo uri, HttpHeaders headers) {
        return new ListOptions(
                flag("details", uri, headers),
                flag("history", uri, headers),
                uri.getQueryParameters().getOrDefault("attrs", List.of()));
    }

    ListOptions withHistory() {
        return new ListOptions(details, true, attributes);
    }

    private static boolean flag(String name, UriInfo uri, HttpHeaders headers) {
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            String value = accepted.getParameters().get(name);
            if (value != null) {
                return new QueryParameter("Accept header", value).flag(false);
            }
        }
        return new QueryParameter(name, uri.getQueryParameters().getFirst(name)).flag(false);
    }
}
