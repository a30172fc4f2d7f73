package org.fuelstats.timeseries.laws;

import org.fuelstats.timeseries.database.TestDatabase;
import org.fuelstats.timeseries.measures.TestNode;
import org.fuelstats.timeseries.postgres.PostgresStores;

class StoredInPostgresLaws extends StoredLaws {
    private static final TestDatabase DATABASE = TestDatabase.create();

    @Override
    TestNode restarted(TestNode.Metrics directory) {
        PostgresStores stores = PostgresStores.in(DATABASE.database());
        return new TestNode(
                stores.log(),
                stores.blocks(),
                stores.snapshots(),
                stores.parking(),
                stores.late(),
                directory,
                work -> DATABASE.transaction(work::get));
    }

    @Override
    void cleared() {
        DATABASE.execute("delete from incoming; delete from raw_block; delete from aggregate_block; delete from parked;"
                + " delete from late_measures");
    }
}
