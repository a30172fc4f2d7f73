package org.fuelstats.timeseries.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.fuelstats.timeseries.database.TestDatabase;
import org.fuelstats.timeseries.storage.IncomingLog;
import org.fuelstats.timeseries.storage.IncomingLogContract;
import org.junit.jupiter.api.Test;

class PostgresIncomingLogTest extends IncomingLogContract {
    private final TestDatabase tables = TestDatabase.create();
    private final PostgresIncomingLog log = new PostgresIncomingLog(tables.database());

    @Override
    protected IncomingLog log() {
        return log;
    }

    @Override
    protected <T> T transaction(Supplier<T> work) {
        return tables.transaction(work::get);
    }

    @Test
    void aShardIsLockedForOneTransactionAtATimeAndUntilItEnds() {
        transaction(() -> {
            assertTrue(log.tryLock(3));
            assertFalse(lockedElsewhere(3));
            assertTrue(lockedElsewhere(4));
            return null;
        });
        assertTrue(lockedElsewhere(3));
    }

    @Test
    void theNumberOfShardsIsTheDatabases() {
        assertEquals(16, log.shards().count());
        tables.execute("update shard_count set count = 64");
        assertEquals(64, new PostgresIncomingLog(tables.database()).shards().count());
    }

    private boolean lockedElsewhere(int shard) {
        return CompletableFuture.supplyAsync(() -> transaction(() -> log.tryLock(shard)))
                .join();
    }
}
