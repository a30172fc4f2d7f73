package org.fuelstats.collector.workloads;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fuelstats.collector.limits.TextLimit;
import org.fuelstats.collector.reception.Batch;
import org.fuelstats.collector.workloads.WorkloadStore.NewWorkload;
import org.fuelstats.collector.workloads.WorkloadStore.WorkloadKey;
import org.fuelstats.persistence.time.SenderClock;
import org.fuelstats.persistence.workloads.WorkloadResourceType;
import org.fuelstats.schemas.Message;
import org.fuelstats.schemas.Violation;
import org.fuelstats.schemas.json.JsonRecord;
import org.fuelstats.schemas.json.ReadLimits;
import org.fuelstats.schemas.json.Slice;
import org.json.JSONObject;

/** Reads a request's items and validates each by the schema and by the rules that a schema cannot express. */
final class WorkloadReader {
    static final Batch BATCH =
            new Batch(Message.OSWL_STATS_REQUEST, "oswl_stats", Set.of("resource_data", "version_info"));

    private WorkloadReader() {}

    /**
     * The items in the order in which they were sent.
     *
     * @param received now, by which the days that they tell are judged
     * @throws org.fuelstats.collector.limits.CollectorRefusal when the request breaks its schema; with {@code partial} an item
     *     that does so is only unfit
     */
    static List<ReceivedItem> read(byte[] bytes, int length, ReadLimits limits, boolean partial, Instant received) {
        List<ReceivedItem> items = new ArrayList<>();
        BATCH.read(
                bytes, length, limits, partial, (record, violation) -> items.add(judged(record, violation, received)));
        return items;
    }

    private static ReceivedItem judged(JsonRecord record, Optional<Violation> violation, Instant received) {
        String reason = violation
                .map(Violation::toString)
                .or(() -> problem((JSONObject) record.value()))
                .orElse(null);
        if (reason != null) {
            return new ReceivedItem.Unfit(
                    Batch.member(record, "master_node_uid"), Batch.member(record, "id"), reason, record.text());
        }
        JSONObject item = (JSONObject) record.value();
        WorkloadResourceType type =
                WorkloadResourceType.of(item.getString("resource_type")).orElseThrow();
        Slice versions = record.members().get("version_info");
        LocalDate day = SentTime.day(item.getString("created_date")).orElseThrow();
        LocalTime time = SentTime.time(item.getString("updated_time")).orElseThrow();
        return new ReceivedItem.Fit(new NewWorkload(
                new WorkloadKey(item.getString("master_node_uid"), item.getInt("id"), type),
                item.getInt("cluster_id"),
                day,
                time,
                record.members().get("resource_data").compact(),
                item.getString("resource_checksum"),
                versions == null ? null : versions.compact(),
                SenderClock.configured().isImplausible(day, received)));
    }

    /** The reason why an item that is valid by its schema cannot be stored. */
    private static Optional<String> problem(JSONObject item) {
        if (!TextLimit.UID.admits(item.getString("master_node_uid"))) {
            return Optional.of(Batch.tooLong("master_node_uid", TextLimit.UID));
        }
        for (String name : List.of("id", "cluster_id")) {
            if (!(item.get(name) instanceof Integer)) {
                return Optional.of(Batch.beyond32Bits(name));
            }
        }
        String type = item.optString("resource_type", null);
        if (type == null || WorkloadResourceType.of(type).isEmpty()) {
            return Optional.of("resource_type is " + (type == null ? "missing" : "unknown") + ": send one of "
                    + String.join(", ", WorkloadResourceType.words()));
        }
        if (SentTime.day(item.getString("created_date")).isEmpty()) {
            return Optional.of("created_date is not a date in the format YYYY-MM-DD");
        }
        if (SentTime.time(item.getString("updated_time")).isEmpty()) {
            return Optional.of("updated_time is not a time in the format HH:MM:SS.ffffff");
        }
        return Optional.empty();
    }
}
