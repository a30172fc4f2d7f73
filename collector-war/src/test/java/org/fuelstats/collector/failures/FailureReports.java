package org.fuelstats.collector.failures;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fuelstats.collector.failures.NewFailure.FailureKey;
import org.fuelstats.schemas.json.ReadLimits;
import org.fuelstats.timeseries.database.TestDatabase;
import org.json.JSONArray;
import org.json.JSONObject;

/** Failure reports as an installation sends them, and the way into a test's database. */
public final class FailureReports {
    private static final ReadLimits LIMITS = new ReadLimits(64, 262_144, 256, 64, 2_000_000, 10_000);

    private final TestDatabase database;
    private final FailureStore store;

    public FailureReports(TestDatabase database) {
        this.database = database;
        store = new FailureStore(database.database());
    }

    /** A valid report of an installation. */
    public static JSONObject report(String uid, int id) {
        return new JSONObject()
                .put("master_node_uid", uid)
                .put("external_id", id)
                .put("time", "2026-01-05T10:42:11.5")
                .put("action", "deploy")
                .put("cluster_id", 3)
                .put("release", "2015.1.0-7.0")
                .put("environment", new JSONObject().put("mode", "ha_compact"))
                .put(
                        "failed_tasks",
                        new JSONArray()
                                .put(new JSONObject()
                                        .put("name", "netconfig")
                                        .put("message", "bond" + id + " failed")
                                        .put("node_roles", List.of("controller"))));
    }

    static List<ReceivedFailure> read(Object... reports) {
        byte[] body = new JSONObject()
                .put("failure_reports", new JSONArray(reports))
                .toString()
                .getBytes(UTF_8);
        return FailureReader.read(body, body.length, LIMITS);
    }

    /** Stores reports, which have to be valid, in one transaction. Returns how many are new. */
    public int add(Instant received, JSONObject... reports) {
        return addKeys(received, reports).size();
    }

    Set<FailureKey> addKeys(Instant received, JSONObject... reports) {
        SortedMap<FailureKey, NewFailure> failures = new TreeMap<>();
        for (ReceivedFailure one : read((Object[]) reports)) {
            NewFailure failure = ((ReceivedFailure.Fit) one).failure();
            failures.put(failure.key(), failure);
        }
        return database.transaction(() -> store.add(failures, received));
    }
}
