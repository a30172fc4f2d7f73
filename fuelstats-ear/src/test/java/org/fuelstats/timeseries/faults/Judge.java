package org.fuelstats.timeseries.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Compares what is stored with what the ledgers say, bucket by bucket. It never asks twice: the first answer has to be right. */
final class Judge {
    private final Stored stored;
    private final List<Ledger> ledgers;
    private long bucketsCompared;
    private int openStored;
    private int openNotStored;

    /** What a store says that it holds. */
    interface Stored {
        /** Seconds of granularity, and start of the bucket in seconds since 1970, to value. */
        Map<Integer, TreeMap<Long, Double>> aggregates(UUID metric, LedgerMethod method)
                throws IOException, InterruptedException;
    }

    Judge(Stored stored, List<Ledger> ledgers) {
        this.stored = stored;
        this.ledgers = ledgers;
    }

    /** @param occasion for messages: which round, after which fault */
    void judge(String occasion) throws IOException, InterruptedException {
        for (Ledger ledger : ledgers) {
            if (ledger.open().isPresent()) {
                settle(ledger, occasion);
            }
        }
        for (Map.Entry<UUID, TreeMap<Long, Double>> metric : allLedgers().entrySet()) {
            compare(metric.getKey(), metric.getValue(), occasion);
        }
    }

    long bucketsCompared() {
        return bucketsCompared;
    }

    int openStored() {
        return openStored;
    }

    int openNotStored() {
        return openNotStored;
    }

    /** A request without an answer is stored as a whole or not at all: its first metric tells which, the others have to agree. */
    private void settle(Ledger ledger, String occasion) throws IOException, InterruptedException {
        UUID witness = ledger.open().orElseThrow().points().get(0).metric();
        Map<Integer, TreeMap<Long, Double>> sums = stored.aggregates(witness, LedgerMethod.SUM);
        if (sums.equals(NaiveAggregates.of(ledger.pointsWithOpen(witness), LedgerMethod.SUM))) {
            openStored++;
            ledger.settle(true);
        } else {
            // Whether it is the ledger without the request is seen when everything is compared.
            openNotStored++;
            ledger.settle(false);
            compare(witness, ledger.points(witness), occasion);
        }
    }

    private Map<UUID, TreeMap<Long, Double>> allLedgers() {
        Map<UUID, TreeMap<Long, Double>> all = new HashMap<>();
        for (Ledger ledger : ledgers) {
            ledger.settled()
                    .forEach((metric, points) -> all.merge(metric, points, (some, others) -> {
                        TreeMap<Long, Double> both = new TreeMap<>(some);
                        both.putAll(others);
                        return both;
                    }));
        }
        return all;
    }

    private void compare(UUID metric, TreeMap<Long, Double> points, String occasion)
            throws IOException, InterruptedException {
        for (LedgerMethod method : LedgerPolicy.METHODS) {
            Map<Integer, TreeMap<Long, Double>> expected = NaiveAggregates.of(points, method);
            Map<Integer, TreeMap<Long, Double>> found = stored.aggregates(metric, method);
            if (!expected.equals(found)) {
                for (LedgerArchive archive : LedgerPolicy.ARCHIVES) {
                    String what = occasion + ": " + method.word() + " of metric " + metric + " by " + archive.seconds()
                            + " s";
                    tellFirstDifference(
                            what,
                            expected.getOrDefault(archive.seconds(), new TreeMap<>()),
                            found.getOrDefault(archive.seconds(), new TreeMap<>()));
                }
                assertEquals(expected.keySet(), found.keySet(), occasion + ": granularities of " + metric);
            }
            bucketsCompared +=
                    expected.values().stream().mapToInt(TreeMap::size).sum();
        }
    }

    private static void tellFirstDifference(String what, TreeMap<Long, Double> expected, TreeMap<Long, Double> stored) {
        TreeSet<Long> buckets = new TreeSet<>(expected.keySet());
        buckets.addAll(stored.keySet());
        buckets.removeIf(bucket -> Objects.equals(expected.get(bucket), stored.get(bucket)));
        if (!buckets.isEmpty()) {
            long bucket = buckets.first();
            fail(what + ": " + buckets.size() + " of " + Math.max(expected.size(), stored.size())
                    + " buckets differ, the first is " + Instant.ofEpochSecond(bucket) + ", expected "
                    + expected.get(bucket) + ", stored " + stored.get(bucket) + "; the last is "
                    + Instant.ofEpochSecond(buckets.last()));
        }
    }
}
