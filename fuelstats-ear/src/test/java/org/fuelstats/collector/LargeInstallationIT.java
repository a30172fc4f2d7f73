package org.fuelstats.collector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.launcher.RunningSystem;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;

/**
 * An installation of a thousand nodes and the sender that it really has: it posts its oldest hundred logs in one request, without compression,
 * and the same again for ever while they are refused.
 */
@EndToEnd
class LargeInstallationIT {
    private static final int NODES = 1_000;

    /** What Nailgun tells of one node in the output of a deployment, some 800 values. */
    private static final String NODE = node();

    private final Sender sender;
    private final Rows rows;
    private final Logs mine = Logs.ofNewInstallation();

    LargeInstallationIT(RunningSystem system) {
        this.sender = new Sender(system);
        this.rows = new Rows(system);
    }

    @Test
    void aBatchWithLargeLogsInFrontDrainsToZero() throws Exception {
        Deque<String> waiting = new ArrayDeque<>();
        for (int id = 1; id <= 2; id++) waiting.add(deployment(id, NODES));
        for (int id = 3; id <= 10; id++) waiting.add(deployment(id, 100));
        for (int id = 11; id <= 230; id++) waiting.add(mine.complete(Integer.toString(id)));

        int requests = 0;
        while (!waiting.isEmpty() && requests++ < 10) {
            List<String> oldest = new ArrayList<>();
            for (Iterator<String> each = waiting.iterator(); each.hasNext() && oldest.size() < 100; ) {
                oldest.add(each.next());
            }
            Answer answer = sender.post(Sender.ACTION_LOGS, Logs.request(oldest.toArray(String[]::new)));
            if (answer.status() != 200) continue;
            for (String status : answer.statuses("action_logs")) {
                if (status.equals("added") || status.equals("existed")) waiting.remove();
            }
        }

        assertTrue(waiting.isEmpty(), waiting.size() + " logs are still waiting");
        assertEquals(230, rows.count("select count(*) from action_logs where master_node_uid = ?", mine.uid()));
    }

    @Test
    void aStructureOfAThousandNodesIsTaken() throws Exception {
        JSONArray nodes = new JSONArray();
        for (int i = 0; i < NODES; i++) {
            nodes.put(new JSONObject(NODE).put("id", i).put("roles", List.of("compute")));
        }
        JSONObject environment = new JSONObject()
                .put("id", 1)
                .put("nodes_num", NODES)
                .put("mode", "ha_compact")
                .put("status", "operational")
                .put("attributes", new JSONObject())
                .put(
                        "release",
                        new JSONObject()
                                .put("version", "9.0")
                                .put("os", "Ubuntu")
                                .put("name", "Mitaka"))
                .put("nodes", nodes);
        sender.post(Sender.STRUCTURE, mine.structure("[" + environment + "]")).expect(201);
    }

    private String deployment(int id, int nodes) {
        StringBuilder output = new StringBuilder("{");
        for (int i = 0; i < nodes; i++) {
            output.append(i == 0 ? "" : ",").append('"').append(i).append("\":").append(NODE);
        }
        return mine.item(
                Integer.toString(id),
                "{\"action_type\":\"nailgun_task\",\"action_name\":\"deployment\",\"start_timestamp\":\"2026-01-01T00:00:00\","
                        + "\"end_timestamp\":\"2026-01-01T01:00:00\",\"additional_info\":{\"operation\":\"deployment\","
                        + "\"ended_with_status\":\"ready\",\"output\":" + output + "}}}");
    }

    private static String node() {
        JSONObject node = new JSONObject();
        for (int i = 0; i < 20; i++) {
            JSONObject part = new JSONObject();
            for (int j = 0; j < 39; j++) part.put(Integer.toString(j, 36), 1);
            node.put("p" + i, part);
        }
        return node.toString();
    }
}
