package org.fuelstats.timeseries.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.fuelstats.timeseries.storage.IncomingLog.IncomingRow;
import org.fuelstats.timeseries.storage.IncomingLog.NewIncomingRow;
import org.fuelstats.timeseries.storage.IncomingLog.ShardBacklog;
import org.junit.jupiter.api.Test;

/** What every {@link IncomingLog} keeps to. */
public abstract class IncomingLogContract {
    /** The log under test, empty at first. */
    protected abstract IncomingLog log();

    /** Does the work in one transaction, which is rolled back if it throws. */
    protected abstract <T> T transaction(Supplier<T> work);

    @Test
    void rowsComeBackAsTheyWereAppendedAndInThatOrder() {
        append(row(3, 1, 10), row(5, 2, 20));
        append(row(3, 3, 30));
        List<IncomingRow> rows = log().oldest(3, Long.MAX_VALUE, Long.MAX_VALUE);
        assertEquals(List.of(1, 3), rows.stream().map(IncomingRow::measures).toList());
        assertArrayEquals(bytes(10), rows.get(0).bytes());
        assertArrayEquals(bytes(30), rows.get(1).bytes());
        assertTrue(rows.get(0).sequence() < rows.get(1).sequence());
        assertEquals(1, log().oldest(5, Long.MAX_VALUE, Long.MAX_VALUE).size());
        assertEquals(List.of(), log().oldest(4, Long.MAX_VALUE, Long.MAX_VALUE));
    }

    @Test
    void asManyRowsComeAsStayWithinBothBounds() {
        append(row(1, 10, 100), row(1, 10, 100), row(1, 10, 100));
        assertEquals(2, log().oldest(1, 299, 1_000).size());
        assertEquals(3, log().oldest(1, 300, 1_000).size());
        assertEquals(2, log().oldest(1, 1_000, 29).size());
        assertEquals(3, log().oldest(1, 1_000, 30).size());
    }

    @Test
    void theFirstRowComesHoweverLargeItIs() {
        append(row(1, 10, 100), row(1, 1, 1));
        assertEquals(1, log().oldest(1, 5, 5).size());
    }

    @Test
    void whatWasRemovedIsGoneAndTheRestIsThere() {
        append(row(1, 1, 1), row(1, 2, 2), row(2, 3, 3));
        IncomingRow first = log().oldest(1, 1, 1).get(0);
        transaction(() -> {
            assertTrue(log().tryLock(1));
            log().remove(1, List.of(first.sequence()));
            return null;
        });
        assertEquals(List.of(2), measures(1));
        assertEquals(List.of(3), measures(2));
    }

    @Test
    void removingWhatIsNotThereFailsAndNothingIsRemoved() {
        append(row(1, 1, 1));
        long sequence = log().oldest(1, 1, 1).get(0).sequence();
        assertThrows(
                IllegalStateException.class,
                () -> transaction(() -> {
                    log().remove(1, List.of(sequence, sequence + 1));
                    return null;
                }));
        assertEquals(List.of(1), measures(1));
    }

    @Test
    void aRowOfAnotherShardIsNotRemoved() {
        append(row(1, 1, 1));
        long sequence = log().oldest(1, 1, 1).get(0).sequence();
        assertThrows(
                IllegalStateException.class,
                () -> transaction(() -> {
                    log().remove(2, List.of(sequence));
                    return null;
                }));
        assertEquals(List.of(1), measures(1));
    }

    @Test
    void aTransactionThatFailsAppendsNothing() {
        assertThrows(
                IllegalArgumentException.class,
                () -> transaction(() -> {
                    log().append(List.of(row(1, 1, 1), row(2, 1, 1)));
                    throw new IllegalArgumentException("on purpose");
                }));
        assertEquals(List.of(), log().backlog());
    }

    @Test
    void whatIsPutBackStandsWhereItStood() {
        append(row(1, 1, 1), row(1, 2, 2), row(1, 3, 3));
        List<IncomingRow> rows = log().oldest(1, Long.MAX_VALUE, Long.MAX_VALUE);
        transaction(() -> {
            log().remove(1, rows.stream().map(IncomingRow::sequence).toList());
            return null;
        });
        append(row(1, 4, 4));
        transaction(() -> {
            List<IncomingRow> back = new ArrayList<>(rows.subList(1, 3));
            Collections.reverse(back);
            log().putBack(back);
            return null;
        });
        assertEquals(List.of(2, 3, 4), measures(1));
    }

    @Test
    void theBacklogCountsWhatWaits() {
        append(row(1, 1, 10), row(3, 2, 20));
        append(row(3, 3, 30));
        List<ShardBacklog> backlog = log().backlog().stream()
                .map(each -> new ShardBacklog(each.shard(), each.rows(), each.measures(), each.bytes(), Duration.ZERO))
                .toList();
        assertEquals(
                List.of(new ShardBacklog(1, 1, 1, 10, Duration.ZERO), new ShardBacklog(3, 2, 5, 50, Duration.ZERO)),
                backlog);
    }

    protected final void append(NewIncomingRow... rows) {
        transaction(() -> log().append(List.of(rows)));
    }

    protected final List<Integer> measures(int shard) {
        return log().oldest(shard, Long.MAX_VALUE, Long.MAX_VALUE).stream()
                .map(IncomingRow::measures)
                .toList();
    }

    protected static NewIncomingRow row(int shard, int measures, int size) {
        return new NewIncomingRow(shard, measures, bytes(size));
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (i * 31 + size);
        }
        return bytes;
    }
}
