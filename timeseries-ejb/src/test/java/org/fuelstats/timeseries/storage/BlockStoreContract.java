package org.fuelstats.timeseries.storage;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.fuelstats.timeseries.block.BlockKey;
import org.fuelstats.timeseries.storage.BlockStore.AggregateKey;
import org.fuelstats.timeseries.storage.BlockStore.AggregateRow;
import org.fuelstats.timeseries.storage.BlockStore.BlockChanges;
import org.fuelstats.timeseries.storage.BlockStore.RawKey;
import org.fuelstats.timeseries.storage.BlockStore.RawRow;
import org.fuelstats.timeseries.time.Granularity;
import org.junit.jupiter.api.Test;

/** What every {@link BlockStore} keeps to. */
public abstract class BlockStoreContract {
    private static final Granularity MINUTE = Granularity.ofSeconds(60);
    private static final Granularity HOUR = Granularity.ofSeconds(3_600);

    /** The store under test, empty at first. */
    protected abstract BlockStore blocks();

    /** Does the work in one transaction, which is rolled back if it throws. */
    protected abstract <T> T transaction(Supplier<T> work);

    @Test
    void rawBlocksComeBackAsTheyWereWrittenInOrderOfTheirStart() {
        writeRaw(raw(1, 500, "b"), raw(1, -500, "a"), raw(2, 0, "c"), raw(3, 0, "d"));
        List<RawRow> rows = blocks().raw(List.of(2L, 1L, 9L)).stream()
                .filter(row -> row.metric() == 1)
                .toList();
        assertEquals(List.of(-500L, 500L), rows.stream().map(RawRow::start).toList());
        assertEquals(List.of(-490L, 510L), rows.stream().map(RawRow::newest).toList());
        assertArrayEquals("a".getBytes(US_ASCII), rows.get(0).bytes());
        assertEquals(3, blocks().raw(List.of(2L, 1L, 9L)).size());
    }

    @Test
    void aBlockIsWrittenInPlaceOfTheOneWithTheSameKey() {
        writeRaw(raw(1, 0, "old"));
        writeRaw(raw(1, 0, "new"));
        writeAggregates(aggregate(1, MINUTE, 7, "old"));
        writeAggregates(aggregate(1, MINUTE, 7, "new"));
        assertEquals(List.of("new"), texts(blocks().raw(List.of(1L))));
        assertEquals(Map.of(key(1, MINUTE, 7), "new"), found(key(1, MINUTE, 7)));
    }

    @Test
    void onlyTheAggregateBlocksAskedForComeBack() {
        writeAggregates(aggregate(1, MINUTE, -3, "a"), aggregate(1, HOUR, -3, "b"), aggregate(2, MINUTE, -3, "c"));
        assertEquals(
                Map.of(key(1, HOUR, -3), "b", key(2, MINUTE, -3), "c"),
                found(key(1, HOUR, -3), key(2, MINUTE, -3), key(2, HOUR, -3)));
    }

    @Test
    void removedRawBlocksAreGone() {
        writeRaw(raw(1, 0, "a"), raw(1, 5, "b"), raw(2, 0, "c"));
        change(new BlockChanges(List.of(), List.of(new RawKey(1, 0), new RawKey(7, 7)), List.of(), List.of()));
        assertEquals(List.of("b"), texts(blocks().raw(List.of(1L))));
        assertEquals(List.of("c"), texts(blocks().raw(List.of(2L))));
    }

    @Test
    void blocksBeforeTheFirstOneKeptExpire() {
        writeAggregates(
                aggregate(1, MINUTE, 1, "a"),
                aggregate(1, MINUTE, 2, "b"),
                aggregate(1, HOUR, 1, "c"),
                aggregate(2, MINUTE, 1, "d"));
        change(new BlockChanges(List.of(), List.of(), List.of(), List.of(key(1, MINUTE, 2))));
        assertEquals(
                Set.of(key(1, MINUTE, 2), key(1, HOUR, 1), key(2, MINUTE, 1)),
                found(key(1, MINUTE, 1), key(1, MINUTE, 2), key(1, HOUR, 1), key(2, MINUTE, 1))
                        .keySet());
    }

    @Test
    void changesOfATransactionThatFailsAreNotMade() {
        writeRaw(raw(1, 0, "before"));
        assertThrows(
                IllegalArgumentException.class,
                () -> transaction(() -> {
                    blocks().change(new BlockChanges(
                            List.of(raw(1, 0, "after"), raw(2, 0, "x")),
                            List.of(),
                            List.of(aggregate(1, MINUTE, 1, "x")),
                            List.of()));
                    throw new IllegalArgumentException("on purpose");
                }));
        assertEquals(List.of("before"), texts(blocks().raw(List.of(1L, 2L))));
        assertEquals(Map.of(), found(key(1, MINUTE, 1)));
    }

    @Test
    void theNewestTimestampIsThatOfTheLastBlock() {
        writeRaw(raw(1, 0, "a"), raw(1, 100, "b"), raw(2, -50, "c"));
        assertEquals(Map.of(1L, 110L, 2L, -40L), blocks().newest(List.of(1L, 2L, 3L)));
    }

    @Test
    void nothingIsLeftOfDeletedMetrics() {
        writeRaw(raw(1, 0, "a"), raw(2, 0, "b"));
        writeAggregates(aggregate(1, MINUTE, 1, "a"), aggregate(2, MINUTE, 1, "b"));
        transaction(() -> {
            blocks().delete(List.of(1L, 5L));
            return null;
        });
        assertEquals(List.of("b"), texts(blocks().raw(List.of(1L, 2L))));
        assertEquals(Map.of(key(2, MINUTE, 1), "b"), found(key(1, MINUTE, 1), key(2, MINUTE, 1)));
    }

    @Test
    void aLargeBlockComesBackWhole() {
        String large = "0123456789".repeat(5_000);
        writeRaw(raw(1, 0, large));
        assertEquals(List.of(large), texts(blocks().raw(List.of(1L))));
    }

    private void writeRaw(RawRow... rows) {
        change(new BlockChanges(List.of(rows), List.of(), List.of(), List.of()));
    }

    private void writeAggregates(AggregateRow... rows) {
        change(new BlockChanges(List.of(), List.of(), List.of(rows), List.of()));
    }

    private void change(BlockChanges changes) {
        transaction(() -> {
            blocks().change(changes);
            return null;
        });
    }

    private Map<AggregateKey, String> found(AggregateKey... keys) {
        return blocks().aggregates(List.of(keys)).stream()
                .collect(Collectors.toMap(AggregateRow::key, row -> text(row.bytes())));
    }

    private static List<String> texts(List<RawRow> rows) {
        return rows.stream().map(row -> text(row.bytes())).toList();
    }

    private static RawRow raw(long metric, long start, String text) {
        return new RawRow(metric, start, start + 10, bytes(text));
    }

    private static AggregateRow aggregate(long metric, Granularity granularity, long number, String text) {
        return new AggregateRow(key(metric, granularity, number), bytes(text));
    }

    private static AggregateKey key(long metric, Granularity granularity, long number) {
        return new AggregateKey(metric, new BlockKey(granularity, number));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(US_ASCII);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, US_ASCII);
    }
}
