package org.fuelstats.collector.healthchecks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import org.fuelstats.collector.healthchecks.HealthCheckStore.RunKey;
import org.fuelstats.persistence.database.Database;

/** Writes runs of health checks in bulk; the last one sent with a key is stored, and an identical one changes nothing. */
@ApplicationScoped
class HealthCheckStore {
    /**
     * A run of health checks to be stored.
     *
     * @param endedAt null while the run is unfinished
     * @param tests JSON text
     */
    public record NewRun(RunKey key, int clusterId, String testSet, Instant startedAt, Instant endedAt, String tests) {}

    /** The key of a run of health checks. All transactions access rows in this order, to avoid deadlocks. */
    public record RunKey(String masterNodeUid, int externalId) implements Comparable<RunKey> {
        private static final Comparator<RunKey> ORDER =
                Comparator.comparing(RunKey::masterNodeUid).thenComparingInt(RunKey::externalId);

        @Override
        public int compareTo(RunKey other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * A run of health checks that was written.
     *
     * @param id the row
     * @param added whether the run was not known before
     */
    public record StoredRun(long id, boolean added) {}

    // JSON has no equality operator, JSONB has. A row version that was inserted has no xmax, which distinguishes
    // inserts from updates.
    private static final String UPSERT = "insert into health_check_runs as stored"
            + " (master_node_uid, external_id, cluster_id, test_set, started_at, ended_at, tests)"
            + " select uid, id, cluster, test_set, started::timestamptz, ended::timestamptz, tests::json"
            + " from unnest(?::text[], ?::int[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[])"
            + " as run (uid, id, cluster, test_set, started, ended, tests)"
            + " on conflict (master_node_uid, external_id) do update set"
            + " cluster_id = excluded.cluster_id, test_set = excluded.test_set, started_at = excluded.started_at,"
            + " ended_at = excluded.ended_at, tests = excluded.tests"
            + " where (stored.cluster_id, stored.test_set, stored.started_at, stored.ended_at, stored.tests::jsonb)"
            + " is distinct from (excluded.cluster_id, excluded.test_set, excluded.started_at, excluded.ended_at,"
            + " excluded.tests::jsonb)"
            + " returning master_node_uid, external_id, id, xmax = 0";

    private final Database database;

    /** For the container's proxy. */
    protected HealthCheckStore() {
        this(null);
    }

    @Inject
    public HealthCheckStore(Database database) {
        this.database = database;
    }

    /**
     * Stores the runs by one statement, in the order of their keys, each in the place of an earlier one of its key.
     *
     * @return those that were written, by key; the others existed with the same content
     */
    @Transactional(TxType.MANDATORY)
    public Map<RunKey, StoredRun> put(SortedMap<RunKey, NewRun> runs) {
        if (runs.isEmpty()) {
            return Map.of();
        }
        Collection<NewRun> all = runs.values();
        return database.with(connection -> {
            try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
                texts(connection, upsert, 1, all, run -> run.key().masterNodeUid());
                numbers(connection, upsert, 2, all, run -> run.key().externalId());
                numbers(connection, upsert, 3, all, NewRun::clusterId);
                texts(connection, upsert, 4, all, NewRun::testSet);
                texts(connection, upsert, 5, all, run -> text(run.startedAt()));
                texts(connection, upsert, 6, all, run -> text(run.endedAt()));
                texts(connection, upsert, 7, all, NewRun::tests);
                return written(upsert);
            }
        });
    }

    private static Map<RunKey, StoredRun> written(PreparedStatement upsert) throws SQLException {
        Map<RunKey, StoredRun> written = new HashMap<>();
        try (ResultSet row = upsert.executeQuery()) {
            while (row.next()) {
                written.put(
                        new RunKey(row.getString(1), row.getInt(2)), new StoredRun(row.getLong(3), row.getBoolean(4)));
            }
        }
        return written;
    }

    private static String text(Instant time) {
        return time == null ? null : time.toString();
    }

    private static void texts(
            Connection connection,
            PreparedStatement statement,
            int place,
            Collection<NewRun> runs,
            Function<NewRun, String> value)
            throws SQLException {
        String[] values = runs.stream().map(value).toArray(String[]::new);
        statement.setArray(place, connection.createArrayOf("text", values));
    }

    private static void numbers(
            Connection connection,
            PreparedStatement statement,
            int place,
            Collection<NewRun> runs,
            Function<NewRun, Integer> value)
            throws SQLException {
        Integer[] values = runs.stream().map(value).toArray(Integer[]::new);
        statement.setArray(place, connection.createArrayOf("int4", values));
    }
}
