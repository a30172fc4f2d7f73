package org.fuelstats.analytics.actionlogs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.fuelstats.analytics.jobs.JobProgress;
import org.fuelstats.persistence.database.Database;

/**
 * Reads action logs page by page in the order of their ids, so that no transaction lasts, and no memory grows, for all of them. A page
 * scans a limited number of rows, selected or not, so that each statement is short.
 */
@ApplicationScoped
class ActionLogPages {
    /** Rows that a page holds; a row is some kilobytes usually. */
    static final int MOST_ROWS = 200;

    private static final long MOST_IDS = 20_000;

    private static final String BOUNDS = "select coalesce(min(id) - 1, 0), coalesce(max(id), 0) from action_logs";

    /** Times are compared as texts, which ISO 8601 allows, since an older database may hold any text there. */
    private static final String PAGE = "select id, master_node_uid, external_id, coalesce(action_type, body ->>"
            + " 'action_type'), coalesce(action_name, body ->> 'action_name'), body::text from action_logs where id > ?"
            + " and id <= ? and (?::text is null or body ->> 'end_timestamp' >= ? collate \"C\") and (?::text is null or"
            + " body ->> 'end_timestamp' < ? collate \"C\") and (cardinality(?::text[]) = 0 or master_node_uid = any"
            + " (?::text[])) and (cardinality(?::text[]) = 0 or coalesce(action_type, body ->> 'action_type') = any"
            + " (?::text[])) order by id limit " + MOST_ROWS;

    @Inject
    private Database database;

    /**
     * A page.
     *
     * @param until the last id that was scanned, after which the next page begins
     */
    record Page(List<StoredActionLog> logs, long until) {}

    /** The ids there are at this moment: none up to the first, none above the second; equal when there are none. */
    long[] bounds(JobProgress progress) {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(BOUNDS);
                    JobProgress.Watched watched = progress.watch(select);
                    ResultSet row = select.executeQuery()) {
                row.next();
                return new long[] {row.getLong(1), row.getLong(2)};
            }
        });
    }

    /** The next page behind an id, up to another one. */
    Page after(long id, long last, ActionLogQuery query, JobProgress progress) {
        long until = Math.min(last, id + MOST_IDS);
        List<StoredActionLog> logs = database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(PAGE);
                    JobProgress.Watched watched = progress.watch(select)) {
                bind(connection, select, id, until, query);
                return read(select);
            }
        });
        return new Page(
                logs,
                logs.size() < MOST_ROWS ? until : logs.get(logs.size() - 1).id());
    }

    private static void bind(Connection connection, PreparedStatement select, long id, long until, ActionLogQuery query)
            throws SQLException {
        String from = query.from() == null ? null : query.from().toString();
        String before = query.to() == null ? null : query.to().plusDays(1).toString();
        String[] masterNodes = query.masterNodes().toArray(String[]::new);
        String[] actionTypes = query.actionTypes().toArray(String[]::new);
        int at = 1;
        select.setLong(at++, id);
        select.setLong(at++, until);
        select.setString(at++, from);
        select.setString(at++, from);
        select.setString(at++, before);
        select.setString(at++, before);
        for (String[] names : List.of(masterNodes, masterNodes, actionTypes, actionTypes)) {
            select.setArray(at++, connection.createArrayOf("text", names));
        }
    }

    private static List<StoredActionLog> read(PreparedStatement select) throws SQLException {
        List<StoredActionLog> logs = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                logs.add(new StoredActionLog(
                        row.getLong(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)));
            }
        }
        return logs;
    }

    /**
     * An action log as it is stored.
     *
     * @param id roughly in the order of arrival
     * @param body the JSON as sent
     */
    record StoredActionLog(
            long id, String masterNodeUid, long externalId, String actionType, String actionName, String body) {}
}
