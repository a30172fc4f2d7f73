package org.fuelstats.timeseries.postgres;

import java.util.function.Supplier;
import org.fuelstats.timeseries.database.TestDatabase;
import org.fuelstats.timeseries.storage.BlockStore;
import org.fuelstats.timeseries.storage.BlockStoreContract;

class PostgresBlockStoreTest extends BlockStoreContract {
    private final TestDatabase tables = TestDatabase.create();
    private final PostgresBlockStore blocks = new PostgresBlockStore(tables.database());

    @Override
    protected BlockStore blocks() {
        return blocks;
    }

    @Override
    protected <T> T transaction(Supplier<T> work) {
        return tables.transaction(work::get);
    }
}
