package org.fuelstats.timeseries.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fuelstats.persistence.database.Database;
import org.fuelstats.timeseries.block.BlockKey;
import org.fuelstats.timeseries.storage.BlockStore;
import org.fuelstats.timeseries.storage.BlockStore.AggregateKey;
import org.fuelstats.timeseries.storage.BlockStore.AggregateRow;
import org.fuelstats.timeseries.storage.BlockStore.BlockChanges;
import org.fuelstats.timeseries.storage.BlockStore.RawKey;
import org.fuelstats.timeseries.storage.BlockStore.RawRow;
import org.fuelstats.timeseries.time.Granularity;

/** Blocks in the tables {@code raw_block} and {@code aggregate_block}. */
@ApplicationScoped
class PostgresBlockStore implements BlockStore {
    private static final String RAW =
            "select metric, start, newest, points from raw_block where metric = any (?) order by metric, start";

    private static final String AGGREGATES = "select metric, granularity, number, buckets"
            + " from unnest(?::int8[], ?::int8[], ?::int8[]) as wanted (metric, granularity, number)"
            + " join aggregate_block using (metric, granularity, number)";

    private static final String NEWEST =
            "select metric, max(newest) from raw_block where metric = any (?) group by metric";

    private static final String WRITE_RAW = "insert into raw_block (metric, start, newest, points)"
            + " select * from unnest(?::int8[], ?::int8[], ?::int8[], ?::bytea[])"
            + " on conflict (metric, start) do update set newest = excluded.newest, points = excluded.points";

    private static final String REMOVE_RAW = "delete from raw_block"
            + " using unnest(?::int8[], ?::int8[]) as gone (metric, start)"
            + " where raw_block.metric = gone.metric and raw_block.start = gone.start";

    private static final String WRITE_AGGREGATES = "insert into aggregate_block (metric, granularity, number, buckets)"
            + " select * from unnest(?::int8[], ?::int8[], ?::int8[], ?::bytea[])"
            + " on conflict (metric, granularity, number) do update set buckets = excluded.buckets";

    private static final String EXPIRE = "delete from aggregate_block"
            + " using unnest(?::int8[], ?::int8[], ?::int8[]) as kept (metric, granularity, first)"
            + " where aggregate_block.metric = kept.metric and aggregate_block.granularity = kept.granularity"
            + " and aggregate_block.number < kept.first";

    private static final String DELETE_RAW = "delete from raw_block where metric = any (?)";
    private static final String DELETE_AGGREGATES = "delete from aggregate_block where metric = any (?)";

    private final Database database;

    /** For the container's proxy. */
    protected PostgresBlockStore() {
        this(null);
    }

    @Inject
    public PostgresBlockStore(Database database) {
        this.database = database;
    }

    @Override
    public List<RawRow> raw(Collection<Long> metrics) {
        return database.with(connection -> {
            try (BoundStatement select = new BoundStatement(connection, RAW)) {
                return select.with(metrics)
                        .rows(row -> new RawRow(row.getLong(1), row.getLong(2), row.getLong(3), row.getBytes(4)));
            }
        });
    }

    @Override
    public List<AggregateRow> aggregates(Collection<AggregateKey> keys) {
        return database.with(connection -> {
            try (BoundStatement select = new BoundStatement(connection, AGGREGATES)) {
                return withKeys(select, List.copyOf(keys)).rows(PostgresBlockStore::aggregateRow);
            }
        });
    }

    @Override
    public Map<Long, Long> newest(Collection<Long> metrics) {
        return database.with(connection -> {
            try (BoundStatement select = new BoundStatement(connection, NEWEST)) {
                Map<Long, Long> newest = new HashMap<>();
                select.with(metrics).rows(row -> newest.put(row.getLong(1), row.getLong(2)));
                return newest;
            }
        });
    }

    @Override
    public void change(BlockChanges changes) {
        database.with(connection -> {
            writeRaw(connection, changes.raw());
            removeRaw(connection, changes.rawRemoved());
            writeAggregates(connection, changes.aggregates());
            expire(connection, changes.expired());
            return null;
        });
    }

    @Override
    public void delete(Collection<Long> metrics) {
        database.with(connection -> {
            try (BoundStatement raw = new BoundStatement(connection, DELETE_RAW);
                    BoundStatement aggregates = new BoundStatement(connection, DELETE_AGGREGATES)) {
                raw.with(metrics).change();
                return aggregates.with(metrics).change();
            }
        });
    }

    private static void writeRaw(Connection connection, List<RawRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (BoundStatement write = new BoundStatement(connection, WRITE_RAW)) {
            write.with(rows.stream().mapToLong(RawRow::metric).toArray())
                    .with(rows.stream().mapToLong(RawRow::start).toArray())
                    .with(rows.stream().mapToLong(RawRow::newest).toArray())
                    .with(rows.stream().map(RawRow::bytes).toArray(byte[][]::new))
                    .change();
        }
    }

    private static void removeRaw(Connection connection, List<RawKey> keys) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        try (BoundStatement delete = new BoundStatement(connection, REMOVE_RAW)) {
            delete.with(keys.stream().mapToLong(RawKey::metric).toArray())
                    .with(keys.stream().mapToLong(RawKey::start).toArray())
                    .change();
        }
    }

    private static void writeAggregates(Connection connection, List<AggregateRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (BoundStatement write = new BoundStatement(connection, WRITE_AGGREGATES)) {
            withKeys(write, rows.stream().map(AggregateRow::key).toList())
                    .with(rows.stream().map(AggregateRow::bytes).toArray(byte[][]::new))
                    .change();
        }
    }

    private static void expire(Connection connection, List<AggregateKey> firstKept) throws SQLException {
        if (firstKept.isEmpty()) {
            return;
        }
        try (BoundStatement delete = new BoundStatement(connection, EXPIRE)) {
            withKeys(delete, firstKept).change();
        }
    }

    private static BoundStatement withKeys(BoundStatement statement, List<AggregateKey> keys) throws SQLException {
        return statement
                .with(keys.stream().mapToLong(AggregateKey::metric).toArray())
                .with(keys.stream()
                        .mapToLong(key -> key.block().granularity().nanos())
                        .toArray())
                .with(keys.stream().mapToLong(key -> key.block().number()).toArray());
    }

    private static AggregateRow aggregateRow(ResultSet row) throws SQLException {
        BlockKey block = new BlockKey(new Granularity(row.getLong(2)), row.getLong(3));
        return new AggregateRow(new AggregateKey(row.getLong(1), block), row.getBytes(4));
    }
}
