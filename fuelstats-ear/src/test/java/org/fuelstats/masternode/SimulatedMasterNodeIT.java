package org.fuelstats.masternode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.fuelstats.endtoend.Await;
import org.fuelstats.endtoend.WithOwnServer;
import org.fuelstats.launcher.RunningMasterNode;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code wildfly-config/run --nailgun} shows: a master node that lives, and the collector that hears of it. */
@WithOwnServer
class SimulatedMasterNodeIT {
    @Test
    void whatIsDoneOnTheMasterNodeArrivesAtTheCollector(RunningSystem system, @TempDir Path directory)
            throws Exception {
        try (RunningMasterNode node = RunningMasterNode.beside(system, directory)) {
            NailgunDatabase nailgun = new NailgunDatabase(node.database());
            NailgunDatabase collector = new NailgunDatabase(system.databaseAccess());
            Await.upTo(Duration.ofSeconds(60), "an environment's deployment has arrived")
                    .until(() -> {
                        String uid = nailgun.rows("select master_node_uid from master_node_settings")
                                .get(0);
                        return count(
                                                collector,
                                                uid,
                                                "action_name = 'deployment' and body->>'end_timestamp' is not null")
                                        > 0
                                && count(
                                                collector,
                                                uid,
                                                "action_name = 'deploy_changes' and action_type = 'http_request'")
                                        > 0
                                && !collector
                                        .rows(
                                                "select id from installation_structures where release = '9.0' and not is_filtered"
                                                        + " and structure->'clusters'->0->'nodes'->0->>'os' is not null and master_node_uid = '"
                                                        + uid + "'")
                                        .isEmpty();
                    });
            String uid = nailgun.rows("select master_node_uid from master_node_settings")
                    .get(0);
            assertEquals(0, count(collector, uid, "body::text like '%lab.example%' or body::text like '%secret%'"));
        }
    }

    private static int count(NailgunDatabase collector, String uid, String condition) throws SQLException {
        return Integer.parseInt(collector
                .rows("select count(*) from action_logs where master_node_uid = '" + uid + "' and (" + condition + ")")
                .get(0));
    }
}
