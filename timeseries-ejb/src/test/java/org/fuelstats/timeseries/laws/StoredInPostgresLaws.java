package org.fuelstats.timeseries.laws;

import org.fuelstats.persistence.database.Database;
import org.fuelstats.timeseries.database.TestDatabase;
import org.fuelstats.timeseries.measures.TestNode;
import org.fuelstats.timeseries.postgres.PostgresBlockStore;
import org.fuelstats.timeseries.postgres.PostgresIncomingLog;
import org.fuelstats.timeseries.postgres.PostgresLateCounts;
import org.fuelstats.timeseries.postgres.PostgresParking;
import org.fuelstats.timeseries.postgres.PostgresSnapshotReader;

class StoredInPostgresLaws extends StoredLaws {
    private static final TestDatabase DATABASE = TestDatabase.create();

    @Override
    TestNode restarted(TestNode.Metrics directory) {
        Database database = DATABASE.database();
        PostgresIncomingLog log = new PostgresIncomingLog(database);
        return new TestNode(
                log,
                new PostgresBlockStore(database),
                new PostgresSnapshotReader(database, log),
                new PostgresParking(database),
                new PostgresLateCounts(database),
                directory,
                work -> DATABASE.transaction(work::get));
    }

    @Override
    void cleared() {
        DATABASE.execute("delete from incoming; delete from raw_block; delete from aggregate_block; delete from parked;"
                + " delete from late_measures");
    }
}
