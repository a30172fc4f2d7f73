package org.fuelstats.persistence.database;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Works on many records together, and when that fails on ever fewer, so that a single one that can't be worked on does not stop the others.
 * Work that failed has to leave nothing behind.
 */
public final class BadRecords {
    private BadRecords() {}

    /**
     * Works on all records but the bad ones.
     *
     * @param setAside takes each bad record out of the work for good, and tells of it
     * @throws RuntimeException when the failure is none of the records': the database is unavailable, or several fail and none succeeds
     */
    public static <R> void setAside(List<R> records, Consumer<List<R>> work, BiConsumer<R, RuntimeException> setAside) {
        if (records.isEmpty()) return;
        List<Failure<R>> failures = new ArrayList<>();
        work(records, work, failures);
        if (records.size() > 1 && failures.size() == records.size())
            throw failures.get(0).cause();
        failures.forEach(failure -> setAside.accept(failure.record(), failure.cause()));
    }

    private record Failure<R>(R record, RuntimeException cause) {}

    private static <R> void work(List<R> records, Consumer<List<R>> work, List<Failure<R>> failures) {
        try {
            work.accept(records);
        } catch (RuntimeException e) {
            if (DatabaseFailure.isPassing(e)) throw e;
            if (records.size() == 1) {
                failures.add(new Failure<>(records.get(0), e));
                return;
            }
            int half = records.size() / 2;
            work(records.subList(0, half), work, failures);
            work(records.subList(half, records.size()), work, failures);
        }
    }
}
