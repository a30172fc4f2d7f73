package org.fuelstats.collector.actionlogs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fuelstats.collector.actionlogs.ActionLogStore.ActionLogKey;
import org.fuelstats.collector.actionlogs.ActionLogStore.NewActionLog;
import org.fuelstats.collector.limits.CollectorRefusal;
import org.fuelstats.collector.limits.TextLimit;
import org.fuelstats.collector.reception.Batch;
import org.fuelstats.persistence.time.SenderClock;
import org.fuelstats.persistence.time.Timestamps;
import org.fuelstats.schemas.Message;
import org.fuelstats.schemas.Violation;
import org.fuelstats.schemas.json.JsonRecord;
import org.fuelstats.schemas.json.ReadLimits;
import org.json.JSONObject;

/** Reads a request's logs and validates each by the schema and by the rules that a schema cannot express. */
final class ActionLogReader {
    static final Batch BATCH = new Batch(Message.ACTION_LOGS_REQUEST, "action_logs", Set.of("body"));

    private ActionLogReader() {}

    /**
     * The logs in the order in which they were sent.
     *
     * @param received now, by which the times that they tell are judged
     * @throws CollectorRefusal when the request breaks its schema; with {@code partial} a log that does so is only unfit
     */
    static List<ReceivedLog> read(byte[] bytes, int length, ReadLimits limits, boolean partial, Instant received) {
        List<ReceivedLog> logs = new ArrayList<>();
        BATCH.read(
                bytes, length, limits, partial, (record, violation) -> logs.add(judged(record, violation, received)));
        return logs;
    }

    private static ReceivedLog judged(JsonRecord record, Optional<Violation> violation, Instant received) {
        if (violation.isPresent()) {
            return unfit(record, violation.get().toString());
        }
        JSONObject log = (JSONObject) record.value();
        String uid = log.getString("master_node_uid");
        if (!TextLimit.UID.admits(uid)) {
            return unfit(record, Batch.tooLong("master_node_uid", TextLimit.UID));
        }
        if (!(log.get("external_id") instanceof Integer)) {
            return unfit(record, Batch.beyond32Bits("external_id"));
        }
        ActionLogKey key = new ActionLogKey(uid, log.getInt("external_id"));
        JSONObject body = log.getJSONObject("body");
        String type = body.getString("action_type");
        String name = body.optString("action_name", null);
        if (!TextLimit.NAME.admits(name)) {
            return unfit(record, Batch.tooLong("action_name", TextLimit.NAME));
        }
        if (type.equals("nailgun_task") && body.optString("end_timestamp", "").isEmpty()) {
            return new ReceivedLog.Unfinished(key);
        }
        return new ReceivedLog.Complete(
                new NewActionLog(key, record.members().get("body").compact(), name, type),
                tellsImplausibleTime(body, received));
    }

    private static boolean tellsImplausibleTime(JSONObject body, Instant received) {
        return Stream.of("start_timestamp", "end_timestamp")
                .map(name -> body.opt(name) instanceof String text ? Timestamps.read(text) : null)
                .anyMatch(told -> SenderClock.configured().isImplausible(told, received));
    }

    private static ReceivedLog unfit(JsonRecord record, String reason) {
        return new ReceivedLog.Unfit(
                Batch.member(record, "master_node_uid"), Batch.member(record, "external_id"), reason, record.text());
    }
}
