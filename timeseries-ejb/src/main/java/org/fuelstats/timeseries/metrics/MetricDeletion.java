package org.fuelstats.timeseries.metrics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.fuelstats.timeseries.invalidation.CatalogueVersion;

/** Deletes the rows of metrics, and records the deletion for the nodes' caches and for the storage, which deletes the measures. */
final class MetricDeletion {
    private static final String DELETE = "delete from metric where id = any(?::uuid[]) returning number, id";

    private static final String NOTE = "insert into deleted_metric (number, id, version, deleted_at)"
            + " select d.number, d.id, ?, now() from unnest(?::bigint[], ?::uuid[]) as d (number, id)";

    private MetricDeletion() {}

    /** The ids of those that existed. */
    static List<UUID> delete(Connection connection, Collection<UUID> ids) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        List<UUID> gone = new ArrayList<>();
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet row = delete.executeQuery()) {
                while (row.next()) {
                    numbers.add(row.getLong(1));
                    gone.add(row.getObject(2, UUID.class));
                }
            }
        }
        if (!gone.isEmpty()) {
            note(connection, numbers, gone);
        }
        return gone;
    }

    private static void note(Connection connection, List<Long> numbers, List<UUID> ids) throws SQLException {
        long version = CatalogueVersion.metricsDeleted(connection);
        try (PreparedStatement note = connection.prepareStatement(NOTE)) {
            note.setLong(1, version);
            note.setArray(2, connection.createArrayOf("bigint", numbers.toArray()));
            note.setArray(3, connection.createArrayOf("uuid", ids.toArray()));
            note.executeUpdate();
        }
    }
}
