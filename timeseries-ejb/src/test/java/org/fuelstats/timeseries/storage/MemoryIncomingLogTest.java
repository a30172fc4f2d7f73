package org.fuelstats.timeseries.storage;

import java.util.function.Supplier;

class MemoryIncomingLogTest extends IncomingLogContract {
    private final MemoryStorage storage = new MemoryStorage(16);

    @Override
    protected IncomingLog log() {
        return storage;
    }

    @Override
    protected <T> T transaction(Supplier<T> work) {
        return storage.transaction(work);
    }
}
