package org.fuelstats.timeseries.metrics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fuelstats.timeseries.errors.RequestRejectedException;
import org.fuelstats.timeseries.errors.RequestRejectedException.Reason;
import org.fuelstats.timeseries.ownership.Caller;
import org.fuelstats.timeseries.ownership.Rights;
import org.fuelstats.timeseries.queries.SqlCondition;

/** Assigns metrics to resources, under names. For use within the transaction that changes the resource. */
public final class ResourceMetrics {
    private static final String NAME_TAKEN = "23505";

    private static final String WITH_POLICY =
            "select id from metric where resource = any(?::uuid[]) and policy is not null";
    private static final String DETACH = "update metric set resource = null where resource = ?";

    private ResourceMetrics() {}

    /** The metrics of the resources that have a policy, unlike entities. */
    public static List<UUID> withPolicy(Connection connection, Collection<UUID> resources) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WITH_POLICY)) {
            select.setArray(1, connection.createArrayOf("uuid", resources.toArray()));
            List<UUID> metrics = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    metrics.add(row.getObject(1, UUID.class));
                }
            }
            return metrics;
        }
    }

    /** Detaches all metrics from the resource; they continue to exist. */
    public static void detach(Connection connection, UUID resource) throws SQLException {
        try (PreparedStatement detach = connection.prepareStatement(DETACH)) {
            detach.setObject(1, resource);
            detach.executeUpdate();
        }
    }

    /**
     * Assigns existing metrics to the resource: entities for anyone who knows their id, metrics with a policy for their creator. Moving
     * them from another resource requires the right to change that one.
     *
     * @throws RequestRejectedException if one of them cannot be assigned; the transaction must then be rolled back
     */
    public static void attach(Connection connection, UUID resource, Map<String, UUID> metrics, Caller caller)
            throws SQLException {
        if (metrics.isEmpty()) {
            return;
        }
        Set<UUID> left = new HashSet<>(metrics.values());
        if (left.size() < metrics.size()) {
            throw RequestRejectedException.invalid(
                    "metrics", "The same metric is given two names. A metric has one name in one resource.");
        }
        SqlCondition mine = Rights.updatable(caller, "m").or(SqlCondition.of("m.policy is null"));
        SqlCondition theirs = Rights.updatable(caller, "r");
        SqlCondition free = SqlCondition.of("m.resource is null")
                .or(new SqlCondition(
                        "exists (select from resource r where r.id = m.resource and " + theirs.sql() + ")",
                        theirs.values()));
        SqlCondition allowed = mine.and(free);
        String sql = "update metric m set resource = ?, name = w.name"
                + " from unnest(?::uuid[], ?::text[]) as w (id, name) where m.id = w.id and " + allowed.sql()
                + " returning m.id";
        List<Map.Entry<String, UUID>> entries = List.copyOf(metrics.entrySet());
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, resource);
            update.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", entries.stream().map(Map.Entry::getValue).toArray()));
            update.setArray(
                    3,
                    connection.createArrayOf(
                            "text", entries.stream().map(Map.Entry::getKey).toArray()));
            allowed.bind(update, 4);
            try (ResultSet row = update.executeQuery()) {
                while (row.next()) {
                    left.remove(row.getObject(1, UUID.class));
                }
            }
        } catch (SQLException e) {
            if (NAME_TAKEN.equals(e.getSQLState())) {
                throw new RequestRejectedException(
                        Reason.METRIC_NAME_TAKEN,
                        resource.toString(),
                        "Another request has just given resource " + resource
                                + " a metric of the same name. Try again.");
            }
            throw e;
        }
        if (!left.isEmpty()) {
            UUID unknown = left.iterator().next();
            throw new RequestRejectedException(
                    Reason.METRIC_UNKNOWN,
                    unknown.toString(),
                    "Metric " + unknown + " does not exist",
                    "Or it isn't yours to give to a resource.");
        }
    }
}
