package org.fuelstats.collector.failuremail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fuelstats.persistence.database.Database;

/**
 * Decides which mail tells of which report: the first reports of a kind have a mail each, within the limits of an hour; the others of a storm
 * share a digest. A report belongs to exactly one mail, and the two are committed together. Only for who holds the lock of the round.
 */
@ApplicationScoped
class FailureMailPlan {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String RECENT = "(created_at > ? or state in ('pending', 'claimed', 'handing_over'))";

    private final Database database;

    /** For the container's proxy. */
    protected FailureMailPlan() {
        this(null);
    }

    @Inject
    FailureMailPlan(Database database) {
        this.database = database;
    }

    private record ToTell(long report, long group) {}

    /** Makes the mails that are due, for all reports that have none. */
    @Transactional(TxType.REQUIRES_NEW)
    public void make(FailureMailSettings settings, Instant now) {
        database.with(connection -> {
            makeSingle(connection, settings, now);
            makeDigest(connection, settings, now);
            return null;
        });
    }

    private static void makeSingle(Connection connection, FailureMailSettings settings, Instant now)
            throws SQLException {
        List<ToTell> candidates = candidates(connection, settings);
        if (candidates.isEmpty()) {
            return;
        }
        Map<Long, Integer> recent = recent(connection, now);
        int all = recent.values().stream().mapToInt(Integer::intValue).sum();
        for (ToTell one : candidates) {
            int ofItsKind = recent.getOrDefault(one.group(), 0);
            if (all < settings.perHour() && ofItsKind < settings.perKindAndHour()) {
                long mail = add(connection, one.group(), now);
                tell(connection, "update failure_reports set mail_id = ? where id = ?", mail, one.report());
                recent.put(one.group(), ofItsKind + 1);
                all++;
            }
        }
    }

    /** The first reports of each kind without a mail: more could not have one of their own. */
    private static List<ToTell> candidates(Connection connection, FailureMailSettings settings) throws SQLException {
        String sql =
                "select id, group_id from (select id, group_id, row_number() over (partition by group_id order by id)"
                        + " as place from failure_reports where mail_id is null) as waiting where place <= ? order by id";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, settings.perKindAndHour());
            List<ToTell> candidates = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    candidates.add(new ToTell(row.getLong(1), row.getLong(2)));
                }
            }
            return candidates;
        }
    }

    private static Map<Long, Integer> recent(Connection connection, Instant now) throws SQLException {
        String sql =
                "select group_id, count(*) from failure_mails where not digest and " + RECENT + " group by group_id";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setTimestamp(1, Timestamp.from(now.minus(HOUR)));
            Map<Long, Integer> recent = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    recent.put(row.getLong(1), row.getInt(2));
                }
            }
            return recent;
        }
    }

    /** One digest at a time: while the mail server is away, what would be in the next one is added to it later. */
    private static void makeDigest(Connection connection, FailureMailSettings settings, Instant now)
            throws SQLException {
        Timestamp before = Timestamp.from(now.minus(settings.digestInterval()));
        String sql = "select max(id) from failure_reports where mail_id is null having min(received_at) <= ?"
                + " and not exists (select 1 from failure_mails where digest and " + RECENT + ")";
        Long last;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setTimestamp(1, before);
            select.setTimestamp(2, before);
            try (ResultSet row = select.executeQuery()) {
                last = row.next() ? row.getLong(1) : null;
            }
        }
        if (last != null) {
            long mail = add(connection, null, now);
            tell(connection, "update failure_reports set mail_id = ? where mail_id is null and id <= ?", mail, last);
        }
    }

    private static long add(Connection connection, Long group, Instant now) throws SQLException {
        String sql = "insert into failure_mails (digest, group_id, message_id, created_at, due_at)"
                + " values (?, ?, ?, ?, ?) returning id";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setBoolean(1, group == null);
            insert.setObject(2, group);
            insert.setString(3, UUID.randomUUID().toString());
            insert.setTimestamp(4, Timestamp.from(now));
            insert.setTimestamp(5, Timestamp.from(now));
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void tell(Connection connection, String sql, long mail, long report) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, mail);
            update.setLong(2, report);
            update.executeUpdate();
        }
    }
}
