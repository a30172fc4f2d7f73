package org.fuelstats.timeseries.metrics;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.fuelstats.timeseries.errors.RequestRejectedException;
import org.fuelstats.timeseries.errors.RequestRejectedException.Reason;
import org.fuelstats.timeseries.metrics.NewMetric.Retention;
import org.fuelstats.timeseries.ownership.Caller;
import org.fuelstats.timeseries.ownership.Rights;
import org.fuelstats.timeseries.policies.PolicyJson;
import org.fuelstats.timeseries.policyrules.PolicyRule;
import org.fuelstats.timeseries.policyrules.PolicyRules;
import org.fuelstats.timeseries.queries.SqlCondition;

/** Inserts rows for metrics, all by one statement; here the policies of those that name none are chosen. */
final class MetricCreation {
    private static final String WANTED =
            " from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[])"
                    + " as w (id, policy, archives, name, unit, resource)"
                    + " left join archive_policy p on p.name = w.policy"
                    + " left join resource r on r.id = w.resource and ";

    private static final String INSERT = "insert into metric"
            + " (id, policy, archives, name, unit, resource, created_by_user, created_by_project)"
            + " select w.id, w.policy, w.archives::jsonb, w.name, w.unit, w.resource, ?, ?" + WANTED;

    /** Leaves out what can't be made instead of failing: a failed statement would say less, and end the transaction. */
    private static final String IF_POSSIBLE =
            " where (w.policy is null or p.name is not null) and (w.resource is null or r.id is not null)"
                    + " on conflict (resource, name) where resource is not null do nothing returning id";

    private static final String WHY = "select w.policy, p.name is null, w.resource, r.id is null, w.name" + WANTED;

    private static final String IF_IMPOSSIBLE =
            " where w.id = any(?::uuid[]) and (w.policy is not null and p.name is null"
                    + " or w.resource is not null and r.id is null or ?) limit 1";

    private static final String REFERENCE_GONE = "23503";

    private final List<NewMetric> wanted;
    private final List<String> policies = new ArrayList<>();
    private final List<UUID> ids;
    private final Caller creator;
    private final SqlCondition mayUse;

    MetricCreation(List<NewMetric> wanted, Caller creator) {
        this.wanted = wanted;
        this.creator = creator;
        mayUse = Rights.updatable(creator, "r");
        ids = wanted.stream().map(metric -> UUID.randomUUID()).toList();
    }

    /** The ids that the metrics get, in their order. */
    List<UUID> ids() {
        return ids;
    }

    /**
     * Inserts the metrics.
     *
     * @param skipNamed whether to skip metrics whose resource already has a metric of that name
     * @throws RequestRejectedException if one can't be made; the transaction is to be rolled back then
     */
    void insert(Connection connection, boolean skipNamed) throws SQLException {
        choosePolicies(connection);
        Set<UUID> left = new HashSet<>(ids);
        try (PreparedStatement insert = connection.prepareStatement(INSERT + mayUse.sql() + IF_POSSIBLE)) {
            insert.setString(1, creator.user());
            insert.setString(2, creator.project());
            wanted(connection, insert, 3);
            mayUse.bind(insert, 9);
            try (ResultSet row = insert.executeQuery()) {
                while (row.next()) {
                    left.remove(row.getObject(1, UUID.class));
                }
            }
        } catch (SQLException e) {
            if (REFERENCE_GONE.equals(e.getSQLState())) {
                throw goneMeanwhile();
            }
            throw e;
        }
        if (!left.isEmpty()) {
            checkReasons(connection, left, skipNamed);
        }
    }

    private void checkReasons(Connection connection, Set<UUID> left, boolean skipNamed) throws SQLException {
        try (PreparedStatement why = connection.prepareStatement(WHY + mayUse.sql() + IF_IMPOSSIBLE)) {
            wanted(connection, why, 1);
            int next = mayUse.bind(why, 7);
            why.setArray(next, connection.createArrayOf("uuid", left.toArray()));
            why.setBoolean(next + 1, !skipNamed);
            try (ResultSet row = why.executeQuery()) {
                if (row.next()) {
                    throw refusal(row);
                }
            }
        }
    }

    private static RequestRejectedException goneMeanwhile() {
        return new RequestRejectedException(
                Reason.POLICY_UNKNOWN,
                "archive_policy_name",
                "An archive policy or resource that the request names was deleted while it was at work. Name another one.");
    }

    private static RequestRejectedException refusal(ResultSet row) throws SQLException {
        String policy = row.getString(1);
        if (policy != null && row.getBoolean(2)) {
            return new RequestRejectedException(
                    Reason.POLICY_UNKNOWN,
                    policy,
                    "Archive policy " + policy + " does not exist",
                    "Name one that GET /v1/archive_policy lists.");
        }
        String resource = row.getString(3);
        if (resource != null && row.getBoolean(4)) {
            return new RequestRejectedException(
                    Reason.RESOURCE_UNKNOWN,
                    resource,
                    "Resource " + resource + " does not exist, or you may not give it metrics. Create it first.");
        }
        String name = row.getString(5);
        return new RequestRejectedException(
                Reason.METRIC_NAME_TAKEN,
                name,
                "Resource " + resource + " has a metric named " + name
                        + " already. Use that one or choose another name.");
    }

    private void wanted(Connection connection, PreparedStatement statement, int from) throws SQLException {
        statement.setArray(from, connection.createArrayOf("uuid", ids.toArray()));
        statement.setArray(from + 1, connection.createArrayOf("text", policies.toArray()));
        statement.setArray(from + 2, column(connection, "text", MetricCreation::archives));
        statement.setArray(from + 3, column(connection, "text", NewMetric::name));
        statement.setArray(from + 4, column(connection, "text", NewMetric::unit));
        statement.setArray(from + 5, column(connection, "uuid", NewMetric::resource));
    }

    private Array column(Connection connection, String type, Function<NewMetric, Object> value) throws SQLException {
        return connection.createArrayOf(type, wanted.stream().map(value).toArray());
    }

    private void choosePolicies(Connection connection) throws SQLException {
        boolean byRule = wanted.stream().anyMatch(metric -> metric.retention() instanceof Retention.ByRule);
        List<PolicyRule> rules = byRule ? PolicyRules.read(connection) : List.of();
        for (NewMetric metric : wanted) {
            policies.add(
                    metric.retention() instanceof Retention.ByRule
                            ? PolicyRules.policyOf(rules, metric.name())
                            : policy(metric));
        }
    }

    private static String policy(NewMetric metric) {
        return metric.retention() instanceof Retention.ByPolicy policy ? policy.name() : null;
    }

    private static String archives(NewMetric metric) {
        return metric.retention() instanceof Retention.ByArchives own ? PolicyJson.writeArchives(own.archives()) : null;
    }
}
