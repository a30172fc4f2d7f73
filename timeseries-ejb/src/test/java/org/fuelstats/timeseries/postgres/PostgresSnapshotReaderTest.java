package org.fuelstats.timeseries.postgres;

import java.util.function.Supplier;
import org.fuelstats.timeseries.database.TestDatabase;
import org.fuelstats.timeseries.storage.BlockStore;
import org.fuelstats.timeseries.storage.IncomingLog;
import org.fuelstats.timeseries.storage.Parking;
import org.fuelstats.timeseries.storage.SnapshotReader;
import org.fuelstats.timeseries.storage.SnapshotReaderContract;

class PostgresSnapshotReaderTest extends SnapshotReaderContract {
    private final TestDatabase tables = TestDatabase.create();
    private final PostgresIncomingLog log = new PostgresIncomingLog(tables.database());
    private final PostgresBlockStore blocks = new PostgresBlockStore(tables.database());
    private final PostgresSnapshotReader snapshots = new PostgresSnapshotReader(tables.database(), log);

    @Override
    protected SnapshotReader reader() {
        return snapshots;
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
