package org.fuelstats.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.AfterEach;

/** Jobs over action logs of an installation of its own, and their rows. */
abstract class JobTests {
    static final Duration PATIENCE = Duration.ofSeconds(60);
    /** The server has to start and the lease of the one that was killed to end. */
    static final Duration AFTER_A_CRASH = Duration.ofSeconds(60);

    static final Duration PROMPT = Duration.ofSeconds(5);

    final RunningSystem system;
    final JobClient jobs;
    final String masterNode = UUID.randomUUID().toString();

    JobTests(RunningSystem system) {
        this.system = system;
        this.jobs = JobClient.operator(system);
    }

    /** What was stored past the collector would be missed by the tests that compare the index with the table. */
    @AfterEach
    void deleteInserted() throws Exception {
        try (Connection connection = system.database();
                PreparedStatement delete = connection.prepareStatement(
                        "delete from action_logs where master_node_uid = ? and action_type is null")) {
            delete.setString(1, masterNode);
            delete.executeUpdate();
        }
    }

    void refused(int status, String why, String body) throws Exception {
        HttpResponse<String> answer = jobs.post(body);
        assertEquals(status, answer.statusCode(), answer::body);
        assertTrue(JobClient.read(answer).get("message").asText().contains(why), answer::body);
    }

    /** Sends an action log for each time of an end; the external ids count from 0. */
    void sendLogs(String... ends) throws Exception {
        List<String> logs = new ArrayList<>();
        for (String end : ends) {
            logs.add("{\"master_node_uid\":\"" + masterNode + "\",\"external_id\":" + logs.size()
                    + ",\"body\":{\"action_type\":\"nailgun_task\",\"action_name\":\"deployment\",\"end_timestamp\":\""
                    + end
                    + "\"}}");
        }
        HttpResponse<String> answer =
                system.post("/api/v1/action_logs/", "{\"action_logs\":[" + String.join(",", logs) + "]}");
        assertEquals(200, answer.statusCode(), answer::body);
    }

    /** Many, past the collector; their texts don't compress. */
    void insertLogs(int count, int bytes) throws Exception {
        try (Connection connection = system.database();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into action_logs (master_node_uid, external_id, body) select ?, n,"
                                + " json_build_object('text', (select string_agg(md5(n::text || m::text), '') from"
                                + " generate_series(1, ?) m)) from generate_series(1, ?) n")) {
            insert.setString(1, masterNode);
            insert.setInt(2, bytes / 32);
            insert.setInt(3, count);
            assertEquals(count, insert.executeUpdate());
        }
    }

    static List<Long> externalIds(HttpResponse<String> result) throws Exception {
        assertEquals(200, result.statusCode());
        List<Long> ids = new ArrayList<>();
        for (String line : result.body().split("\n")) {
            JsonNode log = new ObjectMapper().readTree(line);
            assertNotNull(log.get("body"));
            ids.add(log.get("external_id").asLong());
        }
        return ids;
    }

    long parts(String id) throws Exception {
        return number("select count(*) from job_result where job = ?", id);
    }

    /** Statements of jobs that wait for the table which a test holds; others' wait for it too. */
    long waitingStatements() throws Exception {
        return waiting("%min(id) - 1%max(id)%action_logs");
    }

    long waiting(String statement) throws Exception {
        try (Connection connection = system.database();
                PreparedStatement select = connection.prepareStatement(
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like ?")) {
            select.setString(1, statement);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    long number(String sql, String id) throws Exception {
        try (Connection connection = system.database();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, UUID.fromString(id));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    void makeTheirs(String id, String user) throws Exception {
        update("update job set requester = '" + user + "' where id = ?", id);
    }

    void update(String sql, String id) throws Exception {
        try (Connection connection = system.database();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, UUID.fromString(id));
            assertEquals(1, update.executeUpdate());
        }
    }
}
