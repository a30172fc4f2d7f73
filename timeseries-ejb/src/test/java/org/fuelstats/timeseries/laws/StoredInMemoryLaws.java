package org.fuelstats.timeseries.laws;

import org.fuelstats.timeseries.measures.TestNode;
import org.fuelstats.timeseries.storage.MemoryStorage;

class StoredInMemoryLaws extends StoredLaws {
    private MemoryStorage storage;

    @Override
    TestNode restarted(TestNode.Metrics directory) {
        return new TestNode(storage, storage, storage, storage, storage, directory, storage::transaction);
    }

    @Override
    void cleared() {
        storage = new MemoryStorage(4);
    }
}
