package org.fuelstats.timeseries.storage;

import java.util.function.Supplier;

class MemorySnapshotReaderTest extends SnapshotReaderContract {
    private final MemoryStorage storage = new MemoryStorage(16);

    @Override
    protected SnapshotReader reader() {
        return storage;
    }

    @Override
    protected IncomingLog log() {
        return storage;
    }

    @Override
    protected BlockStore blocks() {
        return storage;
    }

    @Override
    protected Parking parking() {
        return storage;
    }

    @Override
    protected <T> T transaction(Supplier<T> work) {
        return storage.transaction(work);
    }
}
