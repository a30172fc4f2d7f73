package org.fuelstats.analytics.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Maps rows of the table {@code job} to values. */
final class JobRows {
    /** What {@link #job} reads. A result whose time is over is expired, also before it is swept. */
    static final String COLUMNS = "id, report, filters::text as filters, format, of_table, requester,"
            + " case when state = 'done' and expires_at <= clock_timestamp() then 'expired' else state end as state,"
            + " progress, requested_at, started_at, finished_at, expires_at, message, result_bytes";

    private static final JsonMapper JSON = new JsonMapper();

    private JobRows() {}

    static Job job(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        JobState state = JobState.of(row.getString("state"));
        JobRequest order = order(row);
        return new Job(
                id,
                order.report(),
                order.filters(),
                order.format(),
                order.table(),
                row.getString("requester"),
                state,
                row.getDouble("progress"),
                instant(row, "requested_at"),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                instant(row, "expires_at"),
                row.getString("message"),
                row.getLong("result_bytes"),
                state == JobState.DONE ? Job.location(id) + "/result" : null);
    }

    static JobRequest order(ResultSet row) throws SQLException {
        return new JobRequest(
                row.getString("report"),
                filters(row.getString("filters")),
                row.getString("format"),
                row.getString("of_table"));
    }

    static String json(Map<String, Object> filters) {
        try {
            return JSON.writeValueAsString(filters);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("filters that are no texts", e);
        }
    }

    private static Map<String, Object> filters(String json) throws SQLException {
        try {
            return JSON.readValue(json, new TypeReference<TreeMap<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new SQLException("the table job has filters that can't be read: " + json, e);
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
