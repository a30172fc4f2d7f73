package org.fuelstats.collector.failuremail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.fuelstats.persistence.database.Database;
import org.fuelstats.persistence.time.Timestamps;
import org.json.JSONArray;
import org.json.JSONObject;

/** Writes what a mail says, from the reports as they are when it is sent: contact data that were deleted meanwhile are not in it. */
@ApplicationScoped
class FailureMailWriter {
    private static final int MOST_TASKS = 20;
    private static final int MOST_KINDS = 50;
    private static final int LONGEST_MESSAGE = 1000;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_SUBJECT = 160;
    private static final String NOT_KNOWN = "not known";

    private final Database database;

    /** For the container's proxy. */
    protected FailureMailWriter() {
        this(null);
    }

    @Inject
    FailureMailWriter(Database database) {
        this.database = database;
    }

    /** Subject and text of a mail. */
    @Transactional(TxType.REQUIRES_NEW)
    public MailText text(FailureMail mail) {
        return database.with(
                connection -> mail.digest() ? digest(connection, mail.id()) : single(connection, mail.id()));
    }

    private static MailText single(Connection connection, long mail) throws SQLException {
        String sql = "select report.id, report.group_id, report.master_node_uid, report.cluster_id, report.action,"
                + " report.release, report.fuel_version, report.tasks, kind.reports, contact.report_id, contact.name,"
                + " contact.email, contact.company, report.failed_at, report.received_at, kind.first_at, report.started_at"
                + " from failure_reports as report join failure_groups as kind on kind.id = report.group_id"
                + " left join failure_contacts as contact on contact.report_id = report.id where report.mail_id = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, mail);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return new MailText(
                            "[Fuel-stats] Failure report deleted",
                            "The report was deleted before this mail was sent.\n");
                }
                return single(row);
            }
        }
    }

    private static MailText single(ResultSet row) throws SQLException {
        JSONArray tasks = new JSONArray(row.getString("tasks"));
        String action = line(row.getString("action"));
        String release = line(row.getString("release"));
        String task =
                tasks.isEmpty() ? "no task named" : line(tasks.getJSONObject(0).getString("name"));
        int cluster = row.getInt("cluster_id");
        String environment = row.wasNull() ? "" : "environment " + cluster + " of ";
        StringBuilder text = new StringBuilder();
        text.append("A failure was reported by a Fuel installation.\n\n");
        entry(text, "What failed", action);
        entry(text, "Release", release);
        entry(
                text,
                "Fuel version",
                row.getString("fuel_version") == null ? NOT_KNOWN : line(row.getString("fuel_version")));
        entry(text, "Where", environment + "installation " + line(row.getString("master_node_uid")));
        entry(text, "Failed at", Timestamps.column(row, 14) + begun(row));
        entry(text, "Received at", Timestamps.column(row, 15).toString());
        entry(
                text,
                "How often",
                row.getLong("reports") + " reports of this kind (group " + row.getLong("group_id") + ") since "
                        + Timestamps.column(row, 16));
        tasks(text, tasks);
        contact(text, row);
        text.append("\nMore, with the environment's structure, in the operators' API:\n  GET /api/v1/failure-reports/")
                .append(row.getLong("id"))
                .append("\nAll reports of this kind:\n  GET /api/v1/failure-reports?group=")
                .append(row.getLong("group_id"))
                .append('\n');
        return new MailText(
                MailLine.of("[Fuel-stats] " + action + " failed: " + task + " (" + release + ")", LONGEST_SUBJECT),
                text.toString());
    }

    private static String begun(ResultSet row) throws SQLException {
        Instant begun = row.getObject(17) == null ? null : Timestamps.column(row, 17);
        return begun == null ? "" : " (begun " + begun + ")";
    }

    private static void tasks(StringBuilder text, JSONArray tasks) {
        text.append("\nFailed tasks:")
                .append(tasks.isEmpty() ? " none named" : "")
                .append('\n');
        for (int i = 0; i < Math.min(tasks.length(), MOST_TASKS); i++) {
            JSONObject task = tasks.getJSONObject(i);
            text.append("  - ").append(line(task.getString("name")));
            JSONArray roles = task.optJSONArray("node_roles");
            if (roles != null && !roles.isEmpty()) {
                text.append(" on ").append(line(roles.join(", ").replace("\"", "")));
            }
            if (!task.isNull("message")) {
                text.append(": ").append(MailLine.of(task.getString("message"), LONGEST_MESSAGE));
            }
            text.append('\n');
        }
        if (tasks.length() > MOST_TASKS) {
            text.append("  and ").append(tasks.length() - MOST_TASKS).append(" more\n");
        }
    }

    private static void contact(StringBuilder text, ResultSet row) throws SQLException {
        text.append("\nContact:");
        if (row.getObject("report_id") == null) {
            text.append(" none was given, or it was deleted\n");
            return;
        }
        text.append('\n');
        for (String part : new String[] {"name", "email", "company"}) {
            if (row.getString(part) != null) {
                text.append("  ").append(MailLine.of(row.getString(part), 320)).append('\n');
            }
        }
    }

    private static MailText digest(Connection connection, long mail) throws SQLException {
        String sql =
                "select kind.id, count(*), sum(count(*)) over (), count(*) over (), kind.release, kind.action, kind.task,"
                        + " kind.message from failure_reports as report join failure_groups as kind on kind.id = report.group_id"
                        + " where report.mail_id = ? group by kind.id order by 2 desc, 1 limit " + MOST_KINDS;
        StringBuilder kinds = new StringBuilder();
        long reports = 0;
        long all = 0;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, mail);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    reports = row.getLong(3);
                    all = row.getLong(4);
                    kinds.append(row.getLong(2))
                            .append(" x group ")
                            .append(row.getLong(1))
                            .append(": ");
                    kinds.append(line(row.getString(6))).append(" failed on ").append(line(row.getString(5)));
                    kinds.append(", ").append(row.getString(7) == null ? "no task named" : line(row.getString(7)));
                    if (row.getString(8) != null) {
                        kinds.append(": ").append(MailLine.of(row.getString(8), LONGEST_MESSAGE));
                    }
                    kinds.append('\n');
                }
            }
        }
        String text = "Besides those that had a mail of their own, " + reports + " failure reports of " + all
                + " kinds were received:\n\n" + kinds
                + (all > MOST_KINDS ? "and " + (all - MOST_KINDS) + " more kinds\n" : "")
                + "\nThe reports of a kind, with contacts, in the operators' API:\n  GET /api/v1/failure-reports?group=NUMBER\n";
        return new MailText("[Fuel-stats] " + reports + " more failure reports of " + all + " kinds", text);
    }

    private static void entry(StringBuilder text, String name, String value) {
        text.append(name)
                .append(":")
                .append(" ".repeat(14 - name.length()))
                .append(value)
                .append('\n');
    }

    private static String line(String text) {
        return MailLine.of(text, LONGEST_NAME);
    }
}
