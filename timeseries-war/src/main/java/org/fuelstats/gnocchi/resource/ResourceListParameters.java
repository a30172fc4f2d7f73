package org.fuelstats.gnocchi.resource;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.Map;
import org.fuelstats.gnocchi.paging.PageParameters;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.timeseries.names.UuidText;
import org.fuelstats.timeseries.resources.ResourceCatalogue.ResourceQuery;
import org.fuelstats.timeseries.resources.ResourceType;

/** Parses the query of a list of resources: the page, and attributes with their required values. */
final class ResourceListParameters {
    private ResourceListParameters() {}

    static ResourceQuery read(ResourceType type, UriInfo uri) {
        MultivaluedMap<String, String> arguments = uri.getQueryParameters();
        Map<String, String> equal = new HashMap<>();
        arguments.forEach((name, values) -> {
            if (!PageParameters.NAMES.contains(name)) {
                if (values.stream().distinct().count() > 1) {
                    throw ApiError.invalidArgument(name, "'" + name + "' may occur only once.");
                }
                equal.put(name, values.get(0));
            }
        });
        return new ResourceQuery(type.name(), equal, PageParameters.read(uri, UuidText::read));
    }
}
