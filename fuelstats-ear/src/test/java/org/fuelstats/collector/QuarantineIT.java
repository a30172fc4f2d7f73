package org.fuelstats.collector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.fuelstats.endtoend.Await;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.Test;

/** What is refused for its content is kept with the reason, and can be replayed. */
@EndToEnd
class QuarantineIT {
    private static final String MINE = " from quarantine where master_node_uid = ?";

    private final Sender sender;
    private final Rows rows;
    private final Logs mine = Logs.ofNewInstallation();

    QuarantineIT(RunningSystem system) {
        sender = new Sender(system);
        rows = new Rows(system);
    }

    @Test
    void aRefusedRequestIsKeptAsItCame() throws Exception {
        String request = Logs.request(mine.item("1", "{}"));

        sender.post(Sender.ACTION_LOGS, request).expect(400);

        assertEquals(request, rows.text("select convert_from(body, 'UTF8')" + MINE, mine.uid()));
        assertTrue(rows.text("select reason" + MINE, mine.uid()).contains("action_type"));
        assertEquals("f", rows.text("select item" + MINE, mine.uid()));
        assertEquals("action_logs", rows.text("select endpoint" + MINE, mine.uid()));
    }

    @Test
    void aFailedItemIsKeptAloneAndTheGoodOnesAreNot() throws Exception {
        String bad = mine.item("7", "{\"action_type\":\"dragon\"}");

        sender.post(Sender.ACTION_LOGS + "?partial=true", Logs.request(mine.complete("1"), bad))
                .expect(200);

        assertEquals(1, rows.count("select count(*)" + MINE, mine.uid()));
        assertEquals(bad, rows.text("select convert_from(body, 'UTF8')" + MINE, mine.uid()));
        assertEquals("t", rows.text("select item" + MINE, mine.uid()));
    }

    @Test
    void whatIsTooLargeOrFineIsNotKept() throws Exception {
        sender.post(Sender.ACTION_LOGS, mine.request(1, 2)).expect(200);
        sender.post(Sender.STRUCTURE, mine.structure("[]") + " ".repeat(16 << 20))
                .expect(413);

        assertEquals(0, rows.count("select count(*)" + MINE, mine.uid()));
    }

    @Test
    void aReplayThatIsRefusedAgainTellsWhyAndStaysKept() throws Exception {
        sender.post(Sender.ACTION_LOGS, Logs.request(mine.item("1", "{}"))).expect(400);
        rows.execute("update quarantine set reason = 'before', state = 'replay_requested' where master_node_uid = '"
                + mine.uid() + "'");

        awaitAttempt();

        assertEquals("kept", rows.text("select state" + MINE, mine.uid()));
        assertTrue(rows.text("select reason" + MINE, mine.uid()).contains("action_type"));
    }

    @Test
    void aReplayOfWhatIsGoodByNowStoresItOnce() throws Exception {
        sender.post(Sender.ACTION_LOGS + "?partial=true", Logs.request(mine.item("7", "{}")))
                .expect(200);
        assertNull(rows.text("select id from action_logs where master_node_uid = ?", mine.uid()));
        // As if the schema had been corrected: the item is put right.
        rows.execute("update quarantine set body = convert_to('" + mine.complete("7")
                + "', 'UTF8'), state = 'replay_requested' where master_node_uid = '" + mine.uid() + "'");

        awaitAttempt();

        assertEquals("replayed", rows.text("select state" + MINE, mine.uid()));
        assertEquals("7", rows.text("select external_id from action_logs where master_node_uid = ?", mine.uid()));
    }

    private void awaitAttempt() throws Exception {
        Await.upTo(Duration.ofSeconds(30), "the replay is tried")
                .until(() -> rows.count("select attempts" + MINE, mine.uid()) == 1);
    }
}
