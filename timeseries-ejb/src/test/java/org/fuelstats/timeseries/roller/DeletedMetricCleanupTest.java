package org.fuelstats.timeseries.roller;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.fuelstats.persistence.database.Database;
import org.fuelstats.timeseries.block.BlockKey;
import org.fuelstats.timeseries.database.TestDatabase;
import org.fuelstats.timeseries.metrics.DeletedMetrics;
import org.fuelstats.timeseries.postgres.PostgresStores;
import org.fuelstats.timeseries.storage.BlockStore.AggregateKey;
import org.fuelstats.timeseries.storage.BlockStore.AggregateRow;
import org.fuelstats.timeseries.storage.BlockStore.BlockChanges;
import org.fuelstats.timeseries.storage.BlockStore.RawRow;
import org.fuelstats.timeseries.storage.IncomingLog;
import org.fuelstats.timeseries.storage.Parking.ParkedRow;
import org.fuelstats.timeseries.time.Granularity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is stored of deleted metrics goes, and nothing else does. */
class DeletedMetricCleanupTest {
    private static final long GONE = 1;
    private static final long OTHER = 2;
    private static final byte[] BYTES = {1, 2, 3};
    private static final List<String> TABLES = List.of("raw_block", "aggregate_block", "parked", "late_measures");

    private final TestDatabase tables = TestDatabase.create();
    private final Database database = tables.database();
    private final PostgresStores stores = PostgresStores.in(database);
    private final IncomingLog log = stores.log();
    private final DeletedMetricCleanup cleanup = new DeletedMetricCleanup();

    @BeforeEach
    void storeMeasuresOfTwoMetrics() {
        cleanup.deleted = new DeletedMetrics(database);
        cleanup.log = log;
        cleanup.blocks = stores.blocks();
        cleanup.parking = stores.parking();
        cleanup.late = stores.late();
        for (long metric : new long[] {GONE, OTHER}) {
            tables.transaction(() -> store(metric));
        }
    }

    @Test
    void whatIsStoredOfAMetricGoesSomeTimeAfterItsDeletion() throws Exception {
        delete("11 minutes");
        assertEquals(1, sweep());
        for (String table : TABLES) {
            assertEquals(0, rows(table, GONE), table);
            assertEquals(1, rows(table, OTHER), table);
        }
        assertEquals(0, sweep(), "done once");
    }

    @Test
    void rightAfterADeletionItIsLeftForRequestsThatAreAtWork() throws Exception {
        delete("9 minutes");
        assertEquals(0, sweep());
        assertEquals(1, rows("raw_block", GONE));
    }

    @Test
    void aShardThatIsBeingRolledIsLeftForTheNextTime() throws Exception {
        delete("11 minutes");
        try (Connection roll = tables.source().getConnection();
                Statement lock = roll.createStatement()) {
            roll.setAutoCommit(false);
            lock.execute("select pg_advisory_xact_lock(" + 0x726f6c6c + ", "
                    + log.shards().of(GONE) + ")");
            assertEquals(0, sweep());
            roll.rollback();
        }
        assertEquals(1, sweep());
        assertEquals(0, rows("raw_block", GONE));
    }

    private Void store(long metric) {
        int shard = log.shards().of(metric);
        AggregateKey key = new AggregateKey(metric, new BlockKey(Granularity.ofSeconds(60), 1));
        cleanup.blocks.change(new BlockChanges(
                List.of(new RawRow(metric, 0, 1, BYTES)), List.of(), List.of(new AggregateRow(key, BYTES)), List.of()));
        cleanup.parking.park(List.of(new ParkedRow(shard, metric, OptionalLong.of(metric), 1, BYTES)));
        cleanup.late.add(Map.of(metric, 1L));
        return null;
    }

    private void delete(String ago) {
        tables.execute("insert into deleted_metric (number, id, version, deleted_at) values (" + GONE + ", '"
                + new UUID(0, GONE) + "', 1, now() - interval '" + ago + "')");
    }

    private int sweep() {
        return tables.transaction(cleanup::cleanUp);
    }

    private int rows(String table, long metric) throws SQLException {
        try (Connection connection = tables.source().getConnection();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("select count(*) from " + table + " where metric = " + metric)) {
            row.next();
            return row.getInt(1);
        }
    }
}
