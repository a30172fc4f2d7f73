package org.fuelstats.timeseries.storage;

import java.util.function.Supplier;

class MemoryBlockStoreTest extends BlockStoreContract {
    private final MemoryStorage storage = new MemoryStorage(16);

    @Override
    protected BlockStore blocks() {
        return storage;
    }

    @Override
    protected <T> T transaction(Supplier<T> work) {
        return storage.transaction(work);
    }
}
