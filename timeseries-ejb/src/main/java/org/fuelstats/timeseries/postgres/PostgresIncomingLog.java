package org.fuelstats.timeseries.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.fuelstats.persistence.database.Database;
import org.fuelstats.timeseries.storage.IncomingLog;
import org.fuelstats.timeseries.storage.IncomingLog.IncomingRow;
import org.fuelstats.timeseries.storage.IncomingLog.NewIncomingRow;
import org.fuelstats.timeseries.storage.IncomingLog.ShardBacklog;
import org.fuelstats.timeseries.storage.Shards;

/** The incoming log in the table {@code incoming}; a shard's lock is an advisory lock of the transaction. */
@ApplicationScoped
class PostgresIncomingLog implements IncomingLog {
    /** The first key of the advisory locks: "roll" in ASCII. The second one is the shard. */
    private static final int LOCK_CLASS = 0x726f6c6c;

    /** The number of rows of a shard that are examined at a time. */
    private static final int MOST_ROWS = 4096;

    private static final String SHARDS = "select count from shard_count";

    private static final String APPEND = "with appended as (insert into incoming (shard, measures, points)"
            + " select * from unnest(?::int4[], ?::int4[], ?::bytea[]))"
            + " select version from catalogue_version";

    private static final String LOCK = "select pg_try_advisory_xact_lock(?, ?)";

    // The sums are those of the preceding rows, so that the first row is always included.
    private static final String OLDEST = "select sequence, measures, points from"
            + " (select *, sum(octet_length(points)) over upto as all_bytes, sum(measures) over upto as all_measures,"
            + " row_number() over upto as place"
            + " from (select sequence, measures, points from incoming where shard = ? order by sequence limit "
            + MOST_ROWS
            + ") as first window upto as (order by sequence)) as summed"
            + " where place = 1 or (all_bytes <= ? and all_measures <= ?) order by sequence";

    private static final String REMOVE = "delete from incoming where shard = ? and sequence = any (?)";

    private static final String PUT_BACK = "insert into incoming (shard, sequence, measures, points)"
            + " overriding system value select * from unnest(?::int4[], ?::int8[], ?::int4[], ?::bytea[])";

    private static final String BACKLOG = "select number, waiting.* from generate_series(0, ? - 1) as number,"
            + " lateral (select count(*), sum(measures), sum(octet_length(points)),"
            + " extract(epoch from clock_timestamp() - min(received_at))"
            + " from (select measures, points, received_at from incoming where shard = number order by sequence limit "
            + MOST_ROWS + ") as first) as waiting where waiting.count > 0";

    private final Database database;
    private volatile Shards shards;

    /** For the container's proxy. */
    protected PostgresIncomingLog() {
        this(null);
    }

    @Inject
    public PostgresIncomingLog(Database database) {
        this.database = database;
    }

    @Override
    public Shards shards() {
        if (shards == null) {
            shards = database.with(connection -> {
                try (BoundStatement select = new BoundStatement(connection, SHARDS)) {
                    return new Shards(select.rows(row -> row.getInt(1)).get(0));
                }
            });
        }
        return shards;
    }

    @Override
    public long append(List<NewIncomingRow> rows) {
        return database.with(connection -> {
            try (BoundStatement insert = new BoundStatement(connection, APPEND)) {
                return insert.with(rows.stream().mapToInt(NewIncomingRow::shard).toArray())
                        .with(rows.stream().mapToInt(NewIncomingRow::measures).toArray())
                        .with(rows.stream().map(NewIncomingRow::bytes).toArray(byte[][]::new))
                        .rows(row -> row.getLong(1))
                        .get(0);
            }
        });
    }

    @Override
    public boolean tryLock(int shard) {
        return database.with(connection -> {
            try (BoundStatement lock = new BoundStatement(connection, LOCK)) {
                return lock.with(LOCK_CLASS)
                        .with(shard)
                        .rows(row -> row.getBoolean(1))
                        .get(0);
            }
        });
    }

    @Override
    public List<IncomingRow> oldest(int shard, long mostBytes, long mostMeasures) {
        return database.with(connection -> {
            try (BoundStatement select = new BoundStatement(connection, OLDEST)) {
                return select.with(shard)
                        .with(mostBytes)
                        .with(mostMeasures)
                        .rows(row -> new IncomingRow(shard, row.getLong(1), row.getInt(2), row.getBytes(3)));
            }
        });
    }

    @Override
    public void remove(int shard, Collection<Long> sequences) {
        int removed = database.with(connection -> {
            try (BoundStatement delete = new BoundStatement(connection, REMOVE)) {
                return delete.with(shard).with(sequences).change();
            }
        });
        if (removed != sequences.size()) {
            throw new IllegalStateException("Of " + sequences.size() + " rows of shard " + shard + " only " + removed
                    + " were there to be removed.");
        }
    }

    @Override
    public void putBack(Collection<IncomingRow> rows) {
        database.with(connection -> {
            try (BoundStatement insert = new BoundStatement(connection, PUT_BACK)) {
                return insert.with(rows.stream().mapToInt(IncomingRow::shard).toArray())
                        .with(rows.stream().mapToLong(IncomingRow::sequence).toArray())
                        .with(rows.stream().mapToInt(IncomingRow::measures).toArray())
                        .with(rows.stream().map(IncomingRow::bytes).toArray(byte[][]::new))
                        .change();
            }
        });
    }

    @Override
    public List<ShardBacklog> backlog() {
        int count = shards().count();
        return database.with(connection -> {
            try (BoundStatement select = new BoundStatement(connection, BACKLOG)) {
                return select.with(count).rows(PostgresIncomingLog::backlog);
            }
        });
    }

    private static ShardBacklog backlog(ResultSet row) throws SQLException {
        // A clock that was set back must not make an age negative.
        long millis = Math.max(0, Math.round(row.getDouble(5) * 1000));
        return new ShardBacklog(
                row.getInt(1), row.getInt(2), row.getLong(3), row.getLong(4), Duration.ofMillis(millis));
    }
}
