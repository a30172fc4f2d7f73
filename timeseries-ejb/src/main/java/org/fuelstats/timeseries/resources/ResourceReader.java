package org.fuelstats.timeseries.resources;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.fuelstats.timeseries.errors.RequestRejectedException;
import org.fuelstats.timeseries.errors.RequestRejectedException.Reason;
import org.fuelstats.timeseries.ownership.Caller;
import org.fuelstats.timeseries.ownership.Rights;
import org.fuelstats.timeseries.queries.SqlCondition;
import org.fuelstats.timeseries.resources.ResourceCatalogue.ResourceQuery;

/** Finds the resources that a caller may read. */
final class ResourceReader {
    private final ResourceTypes types;
    private final Clock clock;

    ResourceReader(ResourceTypes types, Clock clock) {
        this.types = types;
        this.clock = clock;
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
                .orElseThrow(() -> notFound(id));
    }

    static RequestRejectedException notFound(Object id) {
        return new RequestRejectedException(
                Reason.RESOURCE_NOT_FOUND, id.toString(), "Resource " + id + " does not exist");
    }

    /** A page of resources, or of their revisions. */
    List<Resource> list(Connection connection, ResourceQuery query, Caller caller) throws SQLException {
        ResourceListing listing = new ResourceListing(types.remembered(query.type()), query, caller, clock.instant());
        SqlCondition condition = Rights.readable(caller, "r").and(listing.condition());
        listing.checkMarker(connection);
        List<Resource> found = query.history()
                ? ResourceRows.history(connection, condition, listing.rest())
                : ResourceRows.select(connection, condition, listing.rest());
        return found.stream().map(this::complete).toList();
    }

    /** The same resource with every attribute of its type. */
    Resource complete(Resource resource) {
        return resource.completed(types.remembered(resource.type()));
    }
}
