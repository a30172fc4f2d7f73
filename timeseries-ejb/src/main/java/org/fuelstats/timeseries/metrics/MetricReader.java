package org.fuelstats.timeseries.metrics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fuelstats.persistence.database.Database;
import org.fuelstats.timeseries.archive.ArchivePolicy;
import org.fuelstats.timeseries.invalidation.CatalogueVersion;
import org.fuelstats.timeseries.metrics.MetricCatalogue.MetricName;
import org.fuelstats.timeseries.queries.SqlCondition;

/** Reads metrics and their changes from the database. */
final class MetricReader {
    private static final String BY_ID = "select " + MetricRows.COLUMNS + ", " + CatalogueVersion.READ
            + ", pg_current_xact_id_if_assigned() is not null from " + MetricRows.TABLES
            + " where m.id = any(?::uuid[])";

    private static final String BY_NAME = "select " + MetricRows.COLUMNS + " from "
            + "unnest(?::uuid[], ?::text[]) as w (resource, name)"
            + " join metric m on m.resource = w.resource and m.name = w.name"
            + " left join archive_policy p on p.name = m.policy";

    private static final String BY_NUMBER =
            "select " + MetricRows.COLUMNS + " from " + MetricRows.TABLES + " where m.number = any(?::bigint[])";

    private static final String POLICIES = "select m.number, p.definition, m.archives from " + MetricRows.TABLES
            + " where m.number = any(?::bigint[])";

    /** Nothing, when it was this very transaction that raised the version: it may still be rolled back. */
    private static final String CHANGES = "select v.version, v.policies_version, v.kept_since, d.number, d.id"
            + " from catalogue_version v left join deleted_metric d on d.version > ?"
            + " where v.xmin is distinct from pg_current_xact_id_if_assigned()::xid";

    private final Database database;
    private final MetricRows rows = new MetricRows();

    MetricReader(Database database) {
        this.database = database;
    }

    /**
     * Metrics and the version at which they were read.
     *
     * @param settled false if the transaction that read them has written, so that they may be rolled back with it
     */
    record Read(List<Metric> metrics, long version, boolean settled) {}

    Read byId(Collection<UUID> ids) {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(BY_ID)) {
                select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
                List<Metric> metrics = new ArrayList<>();
                long version = 0;
                boolean settled = true;
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        metrics.add(rows.metric(row));
                        version = row.getLong(11);
                        settled = !row.getBoolean(12);
                    }
                }
                return new Read(metrics, version, settled);
            }
        });
    }

    List<Metric> byName(List<MetricName> names) {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(BY_NAME)) {
                select.setArray(
                        1,
                        connection.createArrayOf(
                                "uuid", names.stream().map(MetricName::resource).toArray()));
                select.setArray(
                        2,
                        connection.createArrayOf(
                                "text", names.stream().map(MetricName::name).toArray()));
                return metrics(select);
            }
        });
    }

    List<Metric> byNumber(Collection<Long> numbers) {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(BY_NUMBER)) {
                select.setArray(1, connection.createArrayOf("bigint", numbers.toArray()));
                return metrics(select);
            }
        });
    }

    /** The first metrics, in that order, for which one of the alternatives and the condition hold. */
    List<Metric> list(List<SqlCondition> alternatives, SqlCondition condition, String order, int limit) {
        String end = " order by " + order + " limit " + limit;
        List<SqlCondition> each =
                alternatives.stream().map(one -> one.and(condition)).toList();
        String first = each.stream()
                .map(one -> "(select m.number from metric m where " + one.sql() + end + ")")
                .collect(Collectors.joining(" union all "));
        String sql = "select " + MetricRows.COLUMNS + " from " + MetricRows.TABLES + " where m.number in (" + first
                + ")" + end;
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                int next = 1;
                for (SqlCondition one : each) {
                    next = one.bind(select, next);
                }
                return metrics(select);
            }
        });
    }

    private List<Metric> metrics(PreparedStatement select) throws SQLException {
        List<Metric> metrics = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                metrics.add(rows.metric(row));
            }
        }
        return metrics;
    }

    Map<Long, ArchivePolicy> policies(Collection<Long> numbers) {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(POLICIES)) {
                select.setArray(1, connection.createArrayOf("bigint", numbers.toArray()));
                Map<Long, ArchivePolicy> policies = new HashMap<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        policies.put(row.getLong(1), rows.policy(row.getString(2), row.getString(3)));
                    }
                }
                return policies;
            }
        });
    }

    /** What happened after the version. */
    CatalogueChanges changesSince(long version) {
        return database.with(connection -> changesSince(connection, version));
    }

    private static CatalogueChanges changesSince(Connection connection, long since) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CHANGES)) {
            select.setLong(1, since);
            long version = since;
            long policiesVersion = 0;
            long keptSince = 0;
            Map<Long, UUID> deleted = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    version = row.getLong(1);
                    policiesVersion = row.getLong(2);
                    keptSince = row.getLong(3);
                    UUID id = row.getObject(5, UUID.class);
                    if (id != null) {
                        deleted.put(row.getLong(4), id);
                    }
                }
            }
            return new CatalogueChanges(version, policiesVersion, keptSince, deleted);
        }
    }
}
