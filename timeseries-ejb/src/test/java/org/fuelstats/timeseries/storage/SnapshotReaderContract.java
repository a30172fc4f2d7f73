package org.fuelstats.timeseries.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.fuelstats.timeseries.block.BlockKey;
import org.fuelstats.timeseries.storage.BlockStore.AggregateKey;
import org.fuelstats.timeseries.storage.BlockStore.AggregateRow;
import org.fuelstats.timeseries.storage.BlockStore.BlockChanges;
import org.fuelstats.timeseries.storage.BlockStore.RawRow;
import org.fuelstats.timeseries.storage.IncomingLog.IncomingRow;
import org.fuelstats.timeseries.storage.IncomingLog.NewIncomingRow;
import org.fuelstats.timeseries.storage.Parking.ParkedRow;
import org.fuelstats.timeseries.storage.SnapshotReader.ReadRequest;
import org.fuelstats.timeseries.storage.SnapshotReader.StorageSnapshot;
import org.fuelstats.timeseries.time.Granularity;
import org.junit.jupiter.api.Test;

/** What every {@link SnapshotReader} keeps to. */
public abstract class SnapshotReaderContract {
    private static final Granularity MINUTE = Granularity.ofSeconds(60);
    private static final ReadRequest.BlockRange MINUTES_5_TO_6 = new ReadRequest.BlockRange(MINUTE, 5, 6);
    private static final byte[] BYTES = {1, 2, 3};

    /** The reader under test. */
    protected abstract SnapshotReader reader();

    /** The log that it sees, of 16 shards and empty at first. */
    protected abstract IncomingLog log();

    /** The blocks that it sees, none at first. */
    protected abstract BlockStore blocks();

    /** What it sees of measures that could not be rolled, none at first. */
    protected abstract Parking parking();

    /** Does the work in one transaction. */
    protected abstract <T> T transaction(Supplier<T> work);

    @Test
    void theRowsOfTheMetricsShardsAreSeenAndNoOthers() {
        append(log().shards().of(1));
        append(log().shards().of(2));
        append(log().shards().of(1));
        assertEquals(
                2,
                read(ReadRequest.ofAggregates(List.of(1L), MINUTES_5_TO_6))
                        .incoming()
                        .size());
        List<IncomingRow> all =
                read(ReadRequest.ofAggregates(List.of(1L, 2L), MINUTES_5_TO_6)).incoming();
        assertEquals(3, all.size());
        List<Long> ofFirst = all.stream()
                .filter(row -> row.shard() == log().shards().of(1))
                .map(IncomingRow::sequence)
                .toList();
        assertEquals(ofFirst.stream().sorted().toList(), ofFirst);
    }

    @Test
    void onlyTheBlocksOfTheRangeAreSeenInAscendingOrder() {
        write(aggregate(1, MINUTE, 7), aggregate(1, MINUTE, 6), aggregate(1, MINUTE, 5), aggregate(1, MINUTE, 4));
        write(aggregate(2, MINUTE, 5), aggregate(1, Granularity.ofSeconds(1), 5));
        assertEquals(
                List.of(key(1, MINUTE, 5), key(1, MINUTE, 6)),
                read(ReadRequest.ofAggregates(List.of(1L), MINUTES_5_TO_6)).aggregates().stream()
                        .map(AggregateRow::key)
                        .toList());
        assertEquals(List.of(), read(ReadRequest.ofRaw(List.of(1L))).aggregates());
    }

    @Test
    void theBytesOfRawBlocksComeWhereSomethingWaits() {
        transaction(() -> {
            blocks().change(new BlockChanges(
                    List.of(new RawRow(1, 10, 20, BYTES), new RawRow(1, -5, 5, BYTES), new RawRow(2, 0, 9, BYTES)),
                    List.of(),
                    List.of(),
                    List.of()));
            return null;
        });
        StorageSnapshot quiet = read(ReadRequest.ofAggregates(List.of(1L), MINUTES_5_TO_6));
        assertEquals(List.of(5L, 20L), quiet.raw().stream().map(RawRow::newest).toList());
        append(log().shards().of(1));
        StorageSnapshot busy = read(ReadRequest.ofAggregates(List.of(1L), MINUTES_5_TO_6));
        assertNotNull(busy.raw().get(0).bytes());
        assertNotNull(busy.raw().get(1).bytes());
        assertNotNull(read(ReadRequest.ofRaw(List.of(2L))).raw().get(0).bytes());
    }

    @Test
    void whatIsParkedOfTheMetricsIsSeenInItsPlaceAndTheirRawBlocksWithIt() {
        int shard = log().shards().of(1);
        append(shard);
        long sequence = log().oldest(shard, 1, 1).get(0).sequence();
        transaction(() -> {
            blocks().change(new BlockChanges(List.of(new RawRow(1, 10, 20, BYTES)), List.of(), List.of(), List.of()));
            parking()
                    .park(List.of(
                            new ParkedRow(shard, sequence - 1, OptionalLong.of(1), 1, BYTES),
                            new ParkedRow(shard, sequence - 1, OptionalLong.of(2), 1, BYTES),
                            new ParkedRow(shard, sequence - 2, OptionalLong.empty(), 1, BYTES)));
            return null;
        });
        StorageSnapshot snapshot = read(ReadRequest.ofAggregates(List.of(1L), MINUTES_5_TO_6));
        assertEquals(
                List.of(sequence - 1, sequence),
                snapshot.incoming().stream().map(IncomingRow::sequence).toList());

        transaction(() -> {
            log().remove(shard, List.of(sequence));
            return null;
        });
        assertNotNull(read(ReadRequest.ofAggregates(List.of(1L), MINUTES_5_TO_6))
                .raw()
                .get(0)
                .bytes());
    }

    @Test
    void aMetricWithoutAnythingIsSeenAsSuch() {
        StorageSnapshot nothing = read(ReadRequest.ofAggregates(List.of(1L), MINUTES_5_TO_6));
        assertEquals(List.of(), nothing.incoming());
        assertEquals(List.of(), nothing.raw());
        assertEquals(List.of(), nothing.aggregates());
    }

    private StorageSnapshot read(ReadRequest request) {
        return reader().read(request);
    }

    private void append(int shard) {
        transaction(() -> log().append(List.of(new NewIncomingRow(shard, 1, BYTES))));
    }

    private void write(AggregateRow... rows) {
        transaction(() -> {
            blocks().change(new BlockChanges(List.of(), List.of(), List.of(rows), List.of()));
            return null;
        });
    }

    private static AggregateRow aggregate(long metric, Granularity granularity, long number) {
        return new AggregateRow(key(metric, granularity, number), BYTES);
    }

    private static AggregateKey key(long metric, Granularity granularity, long number) {
        return new AggregateKey(metric, new BlockKey(granularity, number));
    }
}
