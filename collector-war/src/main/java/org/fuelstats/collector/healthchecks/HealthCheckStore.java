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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import org.fuelstats.collector.healthchecks.HealthCheckStore.RunKey;
import org.fuelstats.persistence.database.Database;
import org.fuelstats.persistence.database.Portions;

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
            + " from %s as run (uid, id, cluster, test_set, started, ended, tests)"
            + " on conflict (master_node_uid, external_id) do update set"
            + " cluster_id = excluded.cluster_id, test_set = excluded.test_set, started_at = excluded.started_at,"
            + " ended_at = excluded.ended_at, tests = excluded.tests, received_at = excluded.received_at"
            + " where (stored.cluster_id, stored.test_set, stored.started_at, stored.ended_at, stored.tests::jsonb)"
            + " is distinct from (excluded.cluster_id, excluded.test_set, excluded.started_at, excluded.ended_at,"
            + " excluded.tests::jsonb)"
            + " returning master_node_uid, external_id, id, xmax = 0";

    private static final String UPSERT_MANY =
            UPSERT.formatted("unnest(?::text[], ?::int[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[])");

    /** A long text in an array would be in memory several times more. */
    private static final String UPSERT_ONE =
            UPSERT.formatted("(values (?::text, ?::int, ?::int, ?::text, ?::text, ?::text, ?::text))");

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
     * Stores the runs in the order of their keys, each in the place of an earlier one of its key.
     *
     * @return those that were written, by key; the others existed with the same content
     */
    @Transactional(TxType.MANDATORY)
    public Map<RunKey, StoredRun> put(SortedMap<RunKey, NewRun> runs) {
        Map<RunKey, StoredRun> written = new HashMap<>();
        for (List<NewRun> portion :
                Portions.of(runs.values(), run -> run.tests().length())) {
            written.putAll(portion.size() == 1 ? putOne(portion.get(0)) : putMany(portion));
        }
        return written;
    }

    private Map<RunKey, StoredRun> putOne(NewRun run) {
        return database.with(connection -> {
            try (PreparedStatement upsert = connection.prepareStatement(UPSERT_ONE)) {
                upsert.setString(1, run.key().masterNodeUid());
                upsert.setInt(2, run.key().externalId());
                upsert.setInt(3, run.clusterId());
                upsert.setString(4, run.testSet());
                upsert.setString(5, text(run.startedAt()));
                upsert.setString(6, text(run.endedAt()));
                upsert.setString(7, run.tests());
                return written(upsert);
            }
        });
    }

    private Map<RunKey, StoredRun> putMany(List<NewRun> all) {
        return database.with(connection -> {
            try (PreparedStatement upsert = connection.prepareStatement(UPSERT_MANY)) {
                array(connection, upsert, 1, "text", all, run -> run.key().masterNodeUid());
                array(connection, upsert, 2, "int4", all, run -> run.key().externalId());
                array(connection, upsert, 3, "int4", all, NewRun::clusterId);
                array(connection, upsert, 4, "text", all, NewRun::testSet);
                array(connection, upsert, 5, "text", all, run -> text(run.startedAt()));
                array(connection, upsert, 6, "text", all, run -> text(run.endedAt()));
                array(connection, upsert, 7, "text", all, NewRun::tests);
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

    private static void array(
            Connection connection,
            PreparedStatement upsert,
            int place,
            String type,
            List<NewRun> runs,
            Function<NewRun, Object> value)
            throws SQLException {
        upsert.setArray(
                place, connection.createArrayOf(type, runs.stream().map(value).toArray()));
    }
}
