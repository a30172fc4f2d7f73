package org.fuelstats.gnocchi.resource;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fuelstats.gnocchi.paging.PageParameters;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.timeseries.names.UuidText;
import org.fuelstats.timeseries.queries.Page;
import org.fuelstats.timeseries.resources.Resource;
import org.fuelstats.timeseries.resources.ResourceCatalogue.ResourceQuery;
import org.fuelstats.timeseries.resources.ResourceFilter;
import org.fuelstats.timeseries.resources.ResourceType;

/** Parses the query of a list of resources: the page, and attributes with their required values. */
final class ResourceListParameters {
    /** The order of a list that is asked for none. */
    static final List<String> ORDER = List.of("revision_start:asc", "started_at:asc");

    private ResourceListParameters() {}

    /** A list that is filtered by arguments. */
    static ResourceQuery list(ResourceType type, UriInfo uri, boolean history) {
        MultivaluedMap<String, String> arguments = uri.getQueryParameters();
        Map<String, String> equal = new HashMap<>();
        arguments.forEach((name, values) -> {
            if (!PageParameters.NAMES.contains(name) && !ListOptions.NAMES.contains(name)) {
                if (values.stream().distinct().count() > 1) {
                    throw ApiError.invalidArgument(name, "'" + name + "' may occur only once.");
                }
                equal.put(name, values.get(0));
            }
        });
        return query(type, equal, ResourceFilter.ALL, uri, history);
    }

    /** A list that is filtered by a search. */
    static ResourceQuery search(ResourceType type, ResourceFilter filter, UriInfo uri, boolean history) {
        return query(type, Map.of(), filter, uri, history);
    }

    private static ResourceQuery query(
            ResourceType type, Map<String, String> equal, ResourceFilter filter, UriInfo uri, boolean history) {
        String marker = uri.getQueryParameters().getFirst("marker");
        Page page = PageParameters.read(uri, text -> id(text, history));
        long revision = marker == null || !history ? Resource.PRESENT : revision(marker);
        return new ResourceQuery(type.name(), equal, filter, history, page, revision);
    }

    private static Optional<UUID> id(String marker, boolean history) {
        if (!history) {
            return UuidText.read(marker);
        }
        return marker.matches("[^@]+@-?\\d{1,18}")
                ? UuidText.read(marker.substring(0, marker.indexOf('@')))
                : Optional.empty();
    }

    private static long revision(String marker) {
        return Long.parseLong(marker.substring(marker.indexOf('@') + 1));
    }
}
