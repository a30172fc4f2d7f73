package org.fuelstats.timeseries.postgres;

import org.fuelstats.persistence.database.Database;
import org.fuelstats.timeseries.storage.BlockStore;
import org.fuelstats.timeseries.storage.IncomingLog;
import org.fuelstats.timeseries.storage.LateCounts;
import org.fuelstats.timeseries.storage.Parking;
import org.fuelstats.timeseries.storage.SnapshotReader;

/** The storage of one node, for tests of what works on it. */
public record PostgresStores(
        IncomingLog log, BlockStore blocks, SnapshotReader snapshots, Parking parking, LateCounts late) {
    /** Makes all of them over one database. */
    public static PostgresStores in(Database database) {
        IncomingLog log = new PostgresIncomingLog(database);
        return new PostgresStores(
                log,
                new PostgresBlockStore(database),
                new PostgresSnapshotReader(database, log),
                new PostgresParking(database),
                new PostgresLateCounts(database));
    }
}
