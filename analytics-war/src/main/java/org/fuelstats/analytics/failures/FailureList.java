package org.fuelstats.analytics.failures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fuelstats.analytics.failures.FailureEntry.FailureFilter;
import org.fuelstats.analytics.failures.FailureEntry.FailureGroup;
import org.fuelstats.analytics.failures.FailureEntry.GivenContact;
import org.fuelstats.analytics.failures.FailureEntry.WholeFailure;
import org.fuelstats.persistence.database.Database;
import org.fuelstats.persistence.database.SqlConditions;
import org.json.JSONArray;
import org.json.JSONObject;

/** Reads failure reports, and deletes contact data. Every method is atomic. */
@ApplicationScoped
class FailureList {
    private static final String COLUMNS = "report.id, report.group_id, report.master_node_uid, report.external_id,"
            + " report.received_at, report.failed_at, report.started_at, report.action, report.cluster_id, report.release,"
            + " report.fuel_version, kind.task, mail.state, contact.report_id as given, contact.name, contact.email,"
            + " contact.company";
    private static final String TABLES = " from failure_reports as report"
            + " join failure_groups as kind on kind.id = report.group_id"
            + " left join failure_mails as mail on mail.id = report.mail_id"
            + " left join failure_contacts as contact on contact.report_id = report.id";

    private final Database database;

    /** For the container's proxy. */
    protected FailureList() {
        this(null);
    }

    @Inject
    FailureList(Database database) {
        this.database = database;
    }

    /**
     * A page of reports, the latest received first.
     *
     * @param beforeId only reports with a smaller id; null for the first page
     */
    @Transactional
    public List<FailureEntry> list(FailureFilter filter, Long beforeId, int limit) {
        SqlConditions conditions = new SqlConditions()
                .addIfGiven("report.group_id = ?", filter.group())
                .addIfGiven("report.master_node_uid = ?", filter.masterNodeUid())
                .addIfGiven("report.release = ?", filter.release())
                .addIfGiven("report.action = ?", filter.action())
                .addIfGiven("kind.task = ?", filter.task())
                .addIfGiven("report.received_at >= ?", timestamp(filter.from()))
                .addIfGiven("report.received_at < ?", timestamp(filter.before()))
                .addIfGiven("report.id < ?", beforeId);
        return database.with(connection -> {
            String sql = "select " + COLUMNS + TABLES + conditions.where() + " order by report.id desc limit ?";
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setInt(conditions.bind(select), limit);
                List<FailureEntry> page = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        page.add(entry(row));
                    }
                }
                return page;
            }
        });
    }

    /** One report whole; empty if there is none of this id. */
    @Transactional
    public Optional<WholeFailure> one(long id) {
        return database.with(connection -> {
            String sql = "select " + COLUMNS + ", report.environment, report.tasks" + TABLES + " where report.id = ?";
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setLong(1, id);
                try (ResultSet row = select.executeQuery()) {
                    return row.next()
                            ? Optional.of(new WholeFailure(
                                    entry(row),
                                    new JSONObject(row.getString("environment")).toMap(),
                                    new JSONArray(row.getString("tasks")).toList()))
                            : Optional.empty();
                }
            }
        });
    }

    /**
     * A page of groups, the latest first.
     *
     * @param beforeId only groups with a smaller id; null for the first page
     */
    @Transactional
    public List<FailureGroup> groups(Long beforeId, int limit) {
        SqlConditions conditions = new SqlConditions().addIfGiven("id < ?", beforeId);
        return database.with(connection -> {
            String sql = "select id, release, action, task, message, first_at, last_at, reports from failure_groups"
                    + conditions.where() + " order by id desc limit ?";
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setInt(conditions.bind(select), limit);
                List<FailureGroup> page = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        page.add(new FailureGroup(
                                row.getLong("id"),
                                row.getString("release"),
                                row.getString("action"),
                                row.getString("task"),
                                row.getString("message"),
                                row.getTimestamp("first_at").toInstant(),
                                row.getTimestamp("last_at").toInstant(),
                                row.getLong("reports")));
                    }
                }
                return page;
            }
        });
    }

    /**
     * Deletes the contact data of all reports of an installation; the reports stay.
     *
     * @return of how many reports
     */
    @Transactional
    public int deleteContacts(String masterNodeUid) {
        return delete(
                "delete from failure_contacts using failure_reports as report"
                        + " where report.id = report_id and report.master_node_uid = ?",
                masterNodeUid);
    }

    /** Deletes the contact data of one report, which stays. Returns whether there were any. */
    @Transactional
    public boolean deleteContact(long report) {
        return delete("delete from failure_contacts where report_id = ?", report) == 1;
    }

    private int delete(String sql, Object value) {
        return database.with(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(sql)) {
                delete.setObject(1, value);
                return delete.executeUpdate();
            }
        });
    }

    private static FailureEntry entry(ResultSet row) throws SQLException {
        GivenContact contact = row.getObject("given") == null
                ? null
                : new GivenContact(row.getString("name"), row.getString("email"), row.getString("company"));
        return new FailureEntry(
                row.getLong("id"),
                row.getLong("group_id"),
                row.getString("master_node_uid"),
                row.getInt("external_id"),
                row.getTimestamp("received_at").toInstant(),
                row.getTimestamp("failed_at").toInstant(),
                row.getTimestamp("started_at") == null
                        ? null
                        : row.getTimestamp("started_at").toInstant(),
                row.getString("action"),
                row.getObject("cluster_id", Integer.class),
                row.getString("release"),
                row.getString("fuel_version"),
                row.getString("task"),
                row.getString("state"),
                contact);
    }

    private static Timestamp timestamp(Instant time) {
        return time == null ? null : Timestamp.from(time);
    }
}
