package org.fuelstats.persistence.quarantine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fuelstats.persistence.database.Database;
import org.fuelstats.persistence.database.SqlConditions;
import org.fuelstats.persistence.quarantine.QuarantineEntry.EntryState;
import org.fuelstats.persistence.quarantine.QuarantineEntry.QuarantineFilter;

/** The quarantine's table. Every method is atomic; those called by operators join the caller's transaction or begin one. */
@ApplicationScoped
public class QuarantineStore {
    /**
     * The size of the quarantine.
     *
     * @param entries the number of entries
     * @param bytes their size, counted towards the limit
     */
    public record QuarantineTotals(long entries, long bytes) {}

    private static final String COLUMNS = "id, received_at, endpoint, item, partial, master_node_uid, reason,"
            + " body_bytes, cut, state, attempts, attempted_at";
    /** What a row takes beside its body, so that many empty bodies count too. */
    private static final int OVERHEAD_BYTES = 256;

    private final Database database;

    /** For the container's proxy. */
    protected QuarantineStore() {
        this(null);
    }

    @Inject
    public QuarantineStore(Database database) {
        this.database = database;
    }

    /**
     * A page of entries, the latest first.
     *
     * @param beforeId only entries with a smaller id: the last id of the page before; null for the first page
     * @param limit at most so many
     */
    @Transactional
    public List<QuarantineEntry> list(QuarantineFilter filter, Long beforeId, int limit) {
        return database.with(connection -> {
            SqlConditions conditions = QuarantineConditions.of(filter).addIfGiven("id < ?", beforeId);
            String sql = "select " + COLUMNS + " from quarantine" + conditions.where() + " order by id desc limit ?";
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setInt(conditions.bind(select), limit);
                return entries(select);
            }
        });
    }

    /** How many entries there are and what they take. */
    @Transactional
    public QuarantineTotals totals() {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                            "select count(*), coalesce(sum(kept_bytes), 0) from quarantine");
                    ResultSet row = select.executeQuery()) {
                row.next();
                return new QuarantineTotals(row.getLong(1), row.getLong(2));
            }
        });
    }

    @Transactional
    public Optional<QuarantineEntry> get(long id) {
        return database.with(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select " + COLUMNS + " from quarantine where id = ?")) {
                select.setLong(1, id);
                return entries(select).stream().findFirst();
            }
        });
    }

    /** The body as received, or its beginning if the entry is cut; empty when there is no such entry. */
    @Transactional
    public Optional<byte[]> body(long id) {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select body from quarantine where id = ?")) {
                select.setLong(1, id);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
                }
            }
        });
    }

    /**
     * Asks for a replay of these entries. Those that are cut, were replayed or don't exist are left as they are.
     *
     * @return how many will be replayed
     */
    @Transactional
    public int requestReplay(Collection<Long> ids) {
        return change("update quarantine set state = 'replay_requested'" + REPLAYABLE + " and id = any (?)", ids);
    }

    /** The same for all entries a filter means. */
    @Transactional
    public int requestReplay(QuarantineFilter filter) {
        return change("update quarantine set state = 'replay_requested'", REPLAYABLE, filter);
    }

    /**
     * Deletes entries for good.
     *
     * @return how many there were
     */
    @Transactional
    public int delete(Collection<Long> ids) {
        return change("delete from quarantine where id = any (?)", ids);
    }

    /** The same for all entries a filter means. */
    @Transactional
    public int delete(QuarantineFilter filter) {
        return change("delete from quarantine", "", filter);
    }

    /**
     * Stores rejected content, in a transaction of its own.
     *
     * @param longestBody the maximum number of bytes stored of a body; longer ones are truncated and the entry is marked as cut
     * @return the bytes that the new entries take
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public long keep(Instant receivedAt, List<RefusedContent> refused, int longestBody) {
        return database.with(connection -> {
            String sql = "insert into quarantine (received_at, endpoint, item, partial, master_node_uid, reason, body,"
                    + " body_bytes, cut, kept_bytes) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
            long bytes = 0;
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                for (RefusedContent content : refused) {
                    bytes += bind(insert, receivedAt, content, longestBody);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            return bytes;
        });
    }

    /**
     * Lets the oldest entries go until the rest is within the cap and no older than allowed. At once on one node only:
     * while another is at it this does nothing.
     *
     * @return how many entries went
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int sweep(Instant oldest, long cap) {
        return database.with(connection -> {
            try (PreparedStatement lock = connection.prepareStatement(
                            "select pg_try_advisory_xact_lock(hashtext('quarantine sweep'))");
                    ResultSet row = lock.executeQuery()) {
                row.next();
                if (!row.getBoolean(1)) {
                    return 0;
                }
            }
            String sql = "delete from quarantine where received_at < ? or id <= ("
                    + "select max(id) from (select id, sum(kept_bytes) over (order by id desc) as so_far from quarantine)"
                    + " newest_first where so_far > ?)";
            try (PreparedStatement delete = connection.prepareStatement(sql)) {
                delete.setTimestamp(1, Timestamp.from(oldest));
                delete.setLong(2, cap);
                return delete.executeUpdate();
            }
        });
    }

    /**
     * The oldest entry that is to be replayed, locked for the running transaction; entries which another node has locked
     * are skipped.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<QuarantineEntry> lockNextReplay() {
        return database.with(connection -> {
            String sql = "select " + COLUMNS
                    + " from quarantine where state = 'replay_requested' order by id limit 1 for update skip locked";
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                return entries(select).stream().findFirst();
            }
        });
    }

    /** Notes how a replay ended: stored, or refused again for this reason. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void replayed(long id, Instant at, Optional<String> refusedFor) {
        database.with(connection -> {
            String sql = "update quarantine set state = ?, reason = coalesce(?, reason), attempts = attempts + 1,"
                    + " attempted_at = ? where id = ?";
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                EntryState state = refusedFor.isPresent() ? EntryState.KEPT : EntryState.REPLAYED;
                update.setString(1, state.word());
                update.setString(2, refusedFor.orElse(null));
                update.setTimestamp(3, Timestamp.from(at));
                update.setLong(4, id);
                return update.executeUpdate();
            }
        });
    }

    private static final String REPLAYABLE = " where state = 'kept' and not cut";

    private int change(String sql, Collection<Long> ids) {
        return database.with(connection -> {
            Array array = connection.createArrayOf("bigint", ids.toArray());
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setArray(1, array);
                return statement.executeUpdate();
            } finally {
                array.free();
            }
        });
    }

    private int change(String sql, String where, QuarantineFilter filter) {
        return database.with(connection -> {
            SqlConditions conditions = QuarantineConditions.of(filter);
            String all = sql + (where.isEmpty() ? conditions.where() : where + conditions.and());
            try (PreparedStatement statement = connection.prepareStatement(all)) {
                conditions.bind(statement);
                return statement.executeUpdate();
            }
        });
    }

    private static int bind(PreparedStatement insert, Instant receivedAt, RefusedContent content, int longestBody)
            throws SQLException {
        byte[] body = content.body();
        boolean cut = body.length > longestBody;
        byte[] kept = cut ? Arrays.copyOf(body, longestBody) : body;
        int bytes = kept.length + OVERHEAD_BYTES + content.reason().length();
        insert.setTimestamp(1, Timestamp.from(receivedAt));
        insert.setString(2, content.endpoint());
        insert.setBoolean(3, content.item());
        insert.setBoolean(4, content.partial());
        insert.setString(5, content.masterNodeUid());
        insert.setString(6, content.reason());
        insert.setBytes(7, kept);
        insert.setInt(8, body.length);
        insert.setBoolean(9, cut);
        insert.setInt(10, bytes);
        return bytes;
    }

    private static List<QuarantineEntry> entries(PreparedStatement select) throws SQLException {
        List<QuarantineEntry> entries = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Timestamp attempted = row.getTimestamp("attempted_at");
                entries.add(new QuarantineEntry(
                        row.getLong("id"),
                        row.getTimestamp("received_at").toInstant(),
                        row.getString("endpoint"),
                        row.getBoolean("item"),
                        row.getBoolean("partial"),
                        row.getString("master_node_uid"),
                        row.getString("reason"),
                        row.getInt("body_bytes"),
                        row.getBoolean("cut"),
                        EntryState.of(row.getString("state")),
                        row.getInt("attempts"),
                        attempted == null ? null : attempted.toInstant()));
            }
        }
        return entries;
    }
}
