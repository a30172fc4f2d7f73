package org.fuelstats.timeseries.resources;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.fuelstats.timeseries.errors.RequestRejectedException;
import org.fuelstats.timeseries.errors.RequestRejectedException.Reason;
import org.fuelstats.timeseries.metrics.ResourceMetrics;
import org.fuelstats.timeseries.ownership.Caller;
import org.fuelstats.timeseries.ownership.Rights;
import org.fuelstats.timeseries.queries.SqlCondition;
import org.fuelstats.timeseries.resources.ResourceCatalogue.ResourceQuery;

/** Finds the resources that a caller may read. */
final class ResourceReader {
    private final ResourceTypes types;

    ResourceReader(ResourceTypes types) {
        this.types = types;
    }

    /**
     * The resource, without its metrics.
     *
     * @param lock what follows the query
     * @throws RequestRejectedException if there is none of that id and type that the caller may look at
     */
    Resource found(Connection connection, String type, UUID id, Caller caller, String lock) throws SQLException {
        SqlCondition wanted = SqlCondition.of("r.id = ?", id).and(ResourceListing.ofType(type));
        return ResourceRows.select(connection, wanted, lock).stream()
                .filter(resource -> Rights.mayRead(caller, resource.owners()))
                .findFirst()
                .orElseThrow(() -> new RequestRejectedException(
                        Reason.RESOURCE_NOT_FOUND,
                        id.toString(),
                        "Resource " + id + " does not exist"
                                + (ResourceType.GENERIC.equals(type) ? "." : " as " + type + ".")));
    }

    /** A page of resources. */
    List<Resource> list(Connection connection, ResourceQuery query, Caller caller) throws SQLException {
        ResourceListing listing = new ResourceListing(types.named(query.type()), query);
        listing.checkMarker(connection);
        SqlCondition condition = Rights.readable(caller, "r").and(listing.condition());
        return complete(connection, ResourceRows.select(connection, condition, listing.rest()));
    }

    /** The same resource with every attribute of its type, and with its metrics. */
    Resource complete(Connection connection, Resource resource) throws SQLException {
        return complete(connection, List.of(resource)).get(0);
    }

    private List<Resource> complete(Connection connection, List<Resource> resources) throws SQLException {
        Map<UUID, SortedMap<String, UUID>> owned = ResourceMetrics.of(
                connection, resources.stream().map(Resource::id).toList());
        return resources.stream()
                .map(resource -> resource.completed(
                        types.named(resource.type()), owned.getOrDefault(resource.id(), new TreeMap<>())))
                .toList();
    }
}
