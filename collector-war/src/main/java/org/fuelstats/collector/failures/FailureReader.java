package org.fuelstats.collector.failures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fuelstats.collector.failures.NewFailure.FailureContact;
import org.fuelstats.collector.failures.NewFailure.FailureKey;
import org.fuelstats.collector.limits.TextLimit;
import org.fuelstats.collector.reception.Batch;
import org.fuelstats.persistence.time.Timestamps;
import org.fuelstats.schemas.Message;
import org.fuelstats.schemas.Violation;
import org.fuelstats.schemas.json.JsonRecord;
import org.fuelstats.schemas.json.ReadLimits;
import org.json.JSONArray;
import org.json.JSONObject;

/** Reads a request's failure reports and validates each by the schema and by the rules that a schema cannot express. */
final class FailureReader {
    static final Batch BATCH =
            new Batch(Message.FAILURE_REPORT_REQUEST, "failure_reports", Set.of("environment", "failed_tasks"));

    private FailureReader() {}

    /**
     * The reports in the order in which they were sent. One that breaks its schema is only unfit.
     *
     * @throws org.fuelstats.collector.limits.CollectorRefusal when the request itself is malformed
     */
    static List<ReceivedFailure> read(byte[] bytes, int length, ReadLimits limits) {
        List<ReceivedFailure> failures = new ArrayList<>();
        BATCH.read(bytes, length, limits, true, (record, violation) -> failures.add(judged(record, violation)));
        return failures;
    }

    private static ReceivedFailure judged(JsonRecord record, Optional<Violation> violation) {
        String reason = violation
                .map(Violation::toString)
                .or(() -> problem((JSONObject) record.value()))
                .orElse(null);
        if (reason != null) {
            return new ReceivedFailure.Unfit(
                    Batch.member(record, "master_node_uid"),
                    Batch.member(record, "external_id"),
                    reason,
                    record.text());
        }
        JSONObject report = (JSONObject) record.value();
        JSONObject task = report.getJSONArray("failed_tasks").optJSONObject(0);
        return new ReceivedFailure.Fit(new NewFailure(
                new FailureKey(report.getString("master_node_uid"), report.getInt("external_id")),
                AlikeFailures.of(
                        report.getString("release"),
                        report.getString("action"),
                        task == null ? null : task.getString("name"),
                        task == null ? null : text(task, "message")),
                time(report, "time"),
                time(report, "started_at"),
                report.isNull("cluster_id") ? null : report.getInt("cluster_id"),
                text(report, "fuel_version"),
                record.members().get("environment").compact(),
                record.members().get("failed_tasks").compact(),
                contact(report.optJSONObject("contact"))));
    }

    /** The reason why a report that is valid by its schema cannot be stored. */
    private static Optional<String> problem(JSONObject report) {
        String uid = report.getString("master_node_uid");
        if (uid.isBlank()) {
            return Optional.of("master_node_uid is empty: it names the installation");
        }
        if (!TextLimit.UID.admits(uid)) {
            return Optional.of(Batch.tooLong("master_node_uid", TextLimit.UID));
        }
        for (String name : List.of("action", "release", "fuel_version")) {
            if (!TextLimit.NAME.admits(text(report, name))) {
                return Optional.of(Batch.tooLong(name, TextLimit.NAME));
            }
        }
        for (String name : List.of("external_id", "cluster_id")) {
            if (!report.isNull(name) && !(report.get(name) instanceof Integer)) {
                return Optional.of(Batch.beyond32Bits(name));
            }
        }
        for (String name : List.of("time", "started_at")) {
            if (!report.isNull(name) && time(report, name) == null) {
                return Optional.of(name + " is not a time in the format YYYY-MM-DDTHH:MM:SS.ffffff");
            }
        }
        return problem(report.getJSONArray("failed_tasks"));
    }

    private static Optional<String> problem(JSONArray tasks) {
        for (int i = 0; i < tasks.length(); i++) {
            if (!TextLimit.NAME.admits(tasks.getJSONObject(i).getString("name"))) {
                return Optional.of(Batch.tooLong("failed_tasks/" + i + "/name", TextLimit.NAME));
            }
        }
        return Optional.empty();
    }

    private static FailureContact contact(JSONObject contact) {
        if (contact == null) {
            return null;
        }
        FailureContact given =
                new FailureContact(given(contact, "name"), given(contact, "email"), given(contact, "company"));
        return given.name() == null && given.email() == null && given.company() == null ? null : given;
    }

    private static String given(JSONObject contact, String name) {
        String value = text(contact, name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static String text(JSONObject object, String name) {
        return object.isNull(name) ? null : object.getString(name);
    }

    private static Instant time(JSONObject report, String name) {
        return report.isNull(name) ? null : Timestamps.read(report.getString(name));
    }
}
