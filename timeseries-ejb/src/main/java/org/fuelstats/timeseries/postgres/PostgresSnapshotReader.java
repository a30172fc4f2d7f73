package org.fuelstats.timeseries.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fuelstats.persistence.database.Database;
import org.fuelstats.timeseries.block.BlockKey;
import org.fuelstats.timeseries.storage.BlockStore.AggregateKey;
import org.fuelstats.timeseries.storage.BlockStore.AggregateRow;
import org.fuelstats.timeseries.storage.BlockStore.RawRow;
import org.fuelstats.timeseries.storage.IncomingLog;
import org.fuelstats.timeseries.storage.IncomingLog.IncomingRow;
import org.fuelstats.timeseries.storage.SnapshotReader;
import org.fuelstats.timeseries.storage.SnapshotReader.ReadRequest;
import org.fuelstats.timeseries.storage.SnapshotReader.StorageSnapshot;
import org.fuelstats.timeseries.time.Granularity;

/** Reads the snapshot with one SQL statement: it is consistent and needs one round trip. */
@ApplicationScoped
class PostgresSnapshotReader implements SnapshotReader {
    // A parameter in a subquery of its own hides its value from the planner. Otherwise it would consider the custom
    // plan for one metric so
    // much better than the generic one that it would plan each read again, which takes longer than the read.
    private static final String READ =
            "with wanted as (select * from unnest((select ?::int8[]), (select ?::int4[])) as wanted (metric, shard))"
                    + " select 'v', version, 0, 0, null from catalogue_version"
                    + " union all"
                    + " select 'i', shard, sequence, measures, points from incoming"
                    + " where shard = any ((select ?::int4[])::int4[])"
                    + " union all"
                    + " select 'i', parked.shard, sequence, measures, points from wanted join parked using (metric)"
                    + " union all"
                    + " select 'r', metric, start, newest, case when (select ?::bool)"
                    + " or exists (select from incoming where incoming.shard = wanted.shard)"
                    + " or exists (select from parked where parked.metric = wanted.metric) then points end"
                    + " from wanted join raw_block using (metric)"
                    + " union all"
                    + " select 'a', metric, granularity, number, buckets"
                    + " from wanted join aggregate_block using (metric)"
                    + " where granularity = (select ?::int8) and number between (select ?::int8) and (select ?::int8)";

    private final Database database;
    private final IncomingLog log;

    /** For the container's proxy. */
    protected PostgresSnapshotReader() {
        this(null, null);
    }

    @Inject
    public PostgresSnapshotReader(Database database, IncomingLog log) {
        this.database = database;
        this.log = log;
    }

    @Override
    public StorageSnapshot read(ReadRequest request) {
        long[] metrics = request.metrics().stream().mapToLong(Long::longValue).toArray();
        int[] shards = request.metrics().stream().mapToInt(log.shards()::of).toArray();
        ReadRequest.BlockRange range = request.aggregates();
        SnapshotBuilder builder = new SnapshotBuilder();
        database.with(connection -> {
            try (BoundStatement select = new BoundStatement(connection, READ)) {
                return select.with(metrics)
                        .with(shards)
                        .with(shards)
                        .with(request.raw())
                        .with(range == null ? 0 : range.granularity().nanos())
                        .with(range == null ? 1 : range.firstBlock())
                        .with(range == null ? 0 : range.lastBlock())
                        .rows(builder::add);
            }
        });
        return builder.build();
    }

    /** Sorts the rows by kind. */
    private static final class SnapshotBuilder {
        private long version;
        private final List<IncomingRow> incoming = new ArrayList<>();
        private final List<RawRow> raw = new ArrayList<>();
        private final List<AggregateRow> aggregates = new ArrayList<>();

        boolean add(ResultSet row) throws SQLException {
            byte[] bytes = row.getBytes(5);
            return switch (row.getString(1)) {
                case "v" -> {
                    version = row.getLong(2);
                    yield true;
                }
                case "i" -> incoming.add(new IncomingRow(row.getInt(2), row.getLong(3), row.getInt(4), bytes));
                case "r" -> raw.add(new RawRow(row.getLong(2), row.getLong(3), row.getLong(4), bytes));
                default ->
                    aggregates.add(new AggregateRow(
                            new AggregateKey(
                                    row.getLong(2), new BlockKey(new Granularity(row.getLong(3)), row.getLong(4))),
                            bytes));
            };
        }

        StorageSnapshot build() {
            incoming.sort(Comparator.comparingInt(IncomingRow::shard).thenComparingLong(IncomingRow::sequence));
            raw.sort(Comparator.comparingLong(RawRow::metric).thenComparingLong(RawRow::start));
            aggregates.sort(
                    Comparator.comparingLong((AggregateRow each) -> each.key().metric())
                            .thenComparingLong(each -> each.key().block().number()));
            return new StorageSnapshot(version, incoming, raw, aggregates);
        }
    }
}
