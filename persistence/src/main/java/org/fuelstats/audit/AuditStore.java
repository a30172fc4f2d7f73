package org.fuelstats.audit;

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
import org.fuelstats.audit.AuditEntry.AuditFilter;
import org.fuelstats.persistence.database.Database;
import org.fuelstats.persistence.database.SqlConditions;

/** The audit log's table. Every method is atomic. */
@ApplicationScoped
class AuditStore {
    private final Database database;

    /** For the container's proxy. */
    protected AuditStore() {
        this(null);
    }

    @Inject
    AuditStore(Database database) {
        this.database = database;
    }

    /** Adds entries, whose ids are given anew. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void add(List<AuditEntry> entries) {
        database.with(connection -> {
            String sql = "insert into audit_log (at, event, user_name, address, request, status)"
                    + " values (?, ?, ?, ?, ?, ?)";
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                for (AuditEntry entry : entries) {
                    insert.setTimestamp(1, Timestamp.from(entry.at()));
                    insert.setString(2, entry.event().word());
                    insert.setString(3, entry.user());
                    insert.setString(4, entry.address());
                    insert.setString(5, entry.request());
                    insert.setObject(6, entry.status());
                    insert.addBatch();
                }
                return insert.executeBatch();
            }
        });
    }

    /**
     * A page of entries, the latest first.
     *
     * @param beforeId only entries with a smaller id: the last id of the page before; null for the first page
     * @param limit at most so many
     */
    @Transactional
    public List<AuditEntry> list(AuditFilter filter, Long beforeId, int limit) {
        SqlConditions conditions = new SqlConditions()
                .addIfGiven(
                        "event = ?",
                        filter.event() == null ? null : filter.event().word())
                .addIfGiven("user_name = ?", filter.user())
                .addIfGiven("address = ?", filter.address())
                .addIfGiven("at >= ?", filter.from() == null ? null : Timestamp.from(filter.from()))
                .addIfGiven("at < ?", filter.before() == null ? null : Timestamp.from(filter.before()))
                .addIfGiven("id < ?", beforeId);
        return database.with(connection -> {
            String sql = "select id, at, event, user_name, address, request, status from audit_log" + conditions.where()
                    + " order by id desc limit ?";
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setInt(conditions.bind(select), limit);
                return entries(select);
            }
        });
    }

    /**
     * Deletes what is too old, and the oldest refused logins beyond a number.
     *
     * @return how many entries were deleted
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int sweep(Instant oldest, int maxRefusedLogins) {
        return database.with(connection -> {
            String sql = "delete from audit_log where at < ? or event = 'login_refused' and id <= ("
                    + "select id from audit_log where event = 'login_refused' order by id desc offset ? limit 1)";
            try (PreparedStatement delete = connection.prepareStatement(sql)) {
                delete.setTimestamp(1, Timestamp.from(oldest));
                delete.setInt(2, maxRefusedLogins);
                return delete.executeUpdate();
            }
        });
    }

    private static List<AuditEntry> entries(PreparedStatement select) throws SQLException {
        List<AuditEntry> entries = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                entries.add(new AuditEntry(
                        row.getLong("id"),
                        row.getTimestamp("at").toInstant(),
                        AuditEvent.of(row.getString("event")),
                        row.getString("user_name"),
                        row.getString("address"),
                        row.getString("request"),
                        row.getObject("status", Integer.class)));
            }
        }
        return entries;
    }
}
