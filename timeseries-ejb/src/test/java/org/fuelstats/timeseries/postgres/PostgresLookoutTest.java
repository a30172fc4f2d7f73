package org.fuelstats.timeseries.postgres;

import java.util.function.Supplier;
import org.fuelstats.timeseries.database.TestDatabase;
import org.fuelstats.timeseries.storage.BlockStore;
import org.fuelstats.timeseries.storage.IncomingLog;
import org.fuelstats.timeseries.storage.Lookout;
import org.fuelstats.timeseries.storage.LookoutContract;
import org.fuelstats.timeseries.storage.Parking;

class PostgresLookoutTest extends LookoutContract {
    private final TestDatabase tables = TestDatabase.create();
    private final PostgresIncomingLog log = new PostgresIncomingLog(tables.database());
    private final PostgresBlockStore blocks = new PostgresBlockStore(tables.database());
    private final PostgresLookout lookout = new PostgresLookout(tables.database(), log);

    @Override
    protected Lookout lookout() {
        return lookout;
    }

    @Override
    protected IncomingLog log() {
        return log;
    }

    @Override
    protected BlockStore blocks() {
        return blocks;
    }

    @Override
    protected Parking parking() {
        return new PostgresParking(tables.database());
    }

    @Override
    protected <T> T transaction(Supplier<T> work) {
        return tables.transaction(work::get);
    }
}
