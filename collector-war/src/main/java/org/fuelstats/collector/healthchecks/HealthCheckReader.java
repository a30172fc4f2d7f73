package org.fuelstats.collector.healthchecks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fuelstats.collector.healthchecks.HealthCheckStore.NewRun;
import org.fuelstats.collector.healthchecks.HealthCheckStore.RunKey;
import org.fuelstats.collector.limits.TextLimit;
import org.fuelstats.collector.reception.Batch;
import org.fuelstats.persistence.time.Timestamps;
import org.fuelstats.schemas.Message;
import org.fuelstats.schemas.Violation;
import org.fuelstats.schemas.json.JsonRecord;
import org.fuelstats.schemas.json.ReadLimits;
import org.json.JSONArray;
import org.json.JSONObject;

/** Reads a request's runs and validates each by the schema and by the rules that a schema cannot express. */
final class HealthCheckReader {
    static final Batch BATCH = new Batch(Message.OSTF_STATS_REQUEST, "ostf_stats", Set.of("tests"));

    private HealthCheckReader() {}

    /**
     * The runs in the order in which they were sent.
     *
     * @throws org.fuelstats.collector.limits.CollectorRefusal when the request breaks its schema; with {@code partial} a run that
     *     does so is only unfit
     */
    static List<ReceivedRun> read(byte[] bytes, int length, ReadLimits limits, boolean partial) {
        List<ReceivedRun> runs = new ArrayList<>();
        BATCH.read(bytes, length, limits, partial, (record, violation) -> runs.add(judged(record, violation)));
        return runs;
    }

    private static ReceivedRun judged(JsonRecord record, Optional<Violation> violation) {
        String reason = violation
                .map(Violation::toString)
                .or(() -> problem((JSONObject) record.value()))
                .orElse(null);
        if (reason != null) {
            return new ReceivedRun.Unfit(
                    Batch.member(record, "master_node_uid"), Batch.member(record, "id"), reason, record.text());
        }
        JSONObject run = (JSONObject) record.value();
        return new ReceivedRun.Fit(new NewRun(
                new RunKey(run.getString("master_node_uid"), run.getInt("id")),
                run.getInt("cluster_id"),
                run.getString("test_set"),
                time(run, "started_at"),
                run.isNull("ended_at") ? null : time(run, "ended_at"),
                record.members().get("tests").compact()));
    }

    /** The reason why a run that is valid by its schema cannot be stored. */
    private static Optional<String> problem(JSONObject run) {
        if (!TextLimit.UID.admits(run.getString("master_node_uid"))) {
            return Optional.of(Batch.tooLong("master_node_uid", TextLimit.UID));
        }
        if (!TextLimit.NAME.admits(run.getString("test_set"))) {
            return Optional.of(Batch.tooLong("test_set", TextLimit.NAME));
        }
        for (String name : List.of("id", "cluster_id")) {
            if (!(run.get(name) instanceof Integer)) {
                return Optional.of(Batch.beyond32Bits(name));
            }
        }
        for (String name : List.of("started_at", "ended_at")) {
            if (!run.isNull(name) && time(run, name) == null) {
                return Optional.of(name + " is not a time in the format YYYY-MM-DDTHH:MM:SS.ffffff");
            }
        }
        return problem(run.getJSONArray("tests"));
    }

    private static Optional<String> problem(JSONArray tests) {
        for (int i = 0; i < tests.length(); i++) {
            if (TestStatus.of(tests.getJSONObject(i).getString("status")).isEmpty()) {
                return Optional.of(
                        "tests/" + i + "/status is unknown. Known values: " + String.join(", ", TestStatus.words()));
            }
        }
        return Optional.empty();
    }

    private static Instant time(JSONObject run, String name) {
        return Timestamps.read(run.getString(name));
    }
}
