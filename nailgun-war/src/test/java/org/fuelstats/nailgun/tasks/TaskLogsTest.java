package org.fuelstats.nailgun.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.fuelstats.nailgun.actionlogs.RecordedAction;
import org.fuelstats.nailgun.actionlogs.RecordedActions;
import org.fuelstats.nailgun.actionlogs.RefusedAction;
import org.fuelstats.nailgun.database.TestNailgun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tasks in a real database, looked at as the time goes by. */
class TaskLogsTest {
    private static final String TABLE = """
            create table tasks (id serial primary key, uuid varchar(36) not null, cluster_id integer, name varchar(50) not null, message text,
            status varchar(10) not null, progress integer, cache text default '{}', result text, parent_id integer, weight float)""";
    private static final String LOGS = """
            select action_group, action_name, start_timestamp, end_timestamp, cluster_id, task_uuid,
            additional_info->>'ended_with_status', is_sent from action_logs where action_type = 'nailgun_task' order by id""";

    private final MovedClock clock = new MovedClock();
    private TestNailgun nailgun;

    @BeforeEach
    void database() {
        nailgun = TestNailgun.complete(RecordedAction.class, RefusedAction.class, WatchedTask.class);
        nailgun.execute(TABLE);
    }

    @AfterEach
    void close() {
        nailgun.close();
    }

    @Test
    void aTaskCountsFromItsRequestToItsEndAndIsRecordedOnce() {
        request("deploy_changes", 7, "2026-12-01 11:59:58", "hash");
        request("reset", 7, "2026-12-01 11:59:59", "another");
        task("uuid-1", "deploy", "running", 7);
        TaskLogs logs = logs();
        assertEquals(0, logs.look());
        clock.add(Duration.ofMinutes(20));
        assertEquals(0, logs.look(), "it has not ended");
        nailgun.execute("update tasks set status = 'error', message = 'planted words about node-1.planted.example'");
        clock.add(Duration.ofMinutes(1));
        assertEquals(1, logs.look());
        clock.add(Duration.ofMinutes(1));
        assertEquals(0, logs.look());
        assertEquals(
                List.of("cluster_changes deploy 2026-12-01 11:59:58 2026-12-01 12:21:00 7 uuid-1 error f"),
                nailgun.rows(LOGS));
        assertEquals(
                List.of(
                        "hash {\"parent_task_id\":null,\"subtasks_ids\":[],\"operation\":\"deploy\",\"nodes_from_resp\":[],"
                                + "\"ended_with_status\":\"error\",\"message\":\"\",\"output\":null}"),
                nailgun.rows("select actor_id, additional_info from action_logs where action_type = 'nailgun_task'"));
    }

    @Test
    void whatNailgunRecordsItselfIsNotRecordedAgain() {
        task("uuid-1", "deploy", "running", 7);
        nailgun.execute("insert into action_logs (action_group, action_name, action_type, start_timestamp, task_uuid)"
                + " values ('cluster_changes', 'deploy', 'nailgun_task', '2026-12-01 12:00:00', 'uuid-1')");
        TaskLogs logs = logs();
        logs.look();
        clock.add(Duration.ofMinutes(1));
        nailgun.execute("update tasks set status = 'ready'");
        logs.look();
        clock.add(Duration.ofMinutes(1));
        logs.look();
        assertEquals(1, nailgun.rows(LOGS).size());
    }

    @Test
    void aTaskThatEndsAtOnceWaitsForNailgunsOwnRecord() {
        task("uuid-1", "check_networks", "ready", 7);
        TaskLogs logs = logs();
        assertEquals(0, logs.look());
        clock.add(TaskLogs.GRACE);
        assertEquals(1, logs.look());
        assertTrue(nailgun.rows(LOGS)
                .get(0)
                .startsWith("cluster_checking check_networks 2026-12-01 12:00:00 2026-12-01 12:00:00"));
    }

    @Test
    void aRestartGoesOnWhereItWas() {
        task("uuid-1", "provision", "running", 7);
        logs().look();
        clock.add(Duration.ofHours(1));
        nailgun.execute("update tasks set status = 'ready'");
        assertEquals(1, logs().look());
        assertEquals(0, logs().look());
        assertEquals(
                List.of("cluster_changes provision 2026-12-01 12:00:00 2026-12-01 13:00:00 7 uuid-1 ready f"),
                nailgun.rows(LOGS));
    }

    @Test
    void ofTheOutputOnlyWhatTheRulesListIsStored() {
        task("uuid-1", "deploy", "ready", 7);
        task("uuid-2", "deployment", "ready", 7);
        nailgun.execute(
                "update tasks set parent_id = 1, cache = '{\"method\": \"granular_deploy\", \"args\": {\"deployment_info\":"
                        + " [{\"uid\": \"1\", \"libvirt_type\": \"kvm\", \"public_vip\": \"172.16.0.3\", \"admin_password\": \"planted\"}]}}' where id = 2");
        TaskLogs logs = logs();
        logs.look();
        clock.add(TaskLogs.GRACE);
        assertEquals(2, logs.look());
        List<String> information = nailgun.rows("select additional_info from action_logs order by id");
        assertTrue(information.get(0).contains("\"subtasks_ids\":[2]"), information::toString);
        assertTrue(information.get(1).contains("\"parent_task_id\":1"), information::toString);
        assertTrue(information.get(1).contains("\"libvirt_type\":\"kvm\""), information::toString);
        assertTrue(
                !information.get(1).contains("planted") && !information.get(1).contains("172.16"),
                information::toString);
    }

    @Test
    void otherTasksAndThoseThatHadEndedBeforeAreLeftAlone() {
        try (TestNailgun before = TestNailgun.empty(RecordedAction.class, RefusedAction.class, WatchedTask.class)) {
            before.execute(TABLE);
            before.execute(
                    "insert into tasks (uuid, name, status) values ('old', 'deploy', 'ready'), ('runs', 'deploy', 'running'),"
                            + " ('other', 'super', 'ready')");
            before.migrate();
            TaskLogs logs = before.store(TaskLogs.class, clock);
            logs.look();
            before.execute("update tasks set status = 'ready'");
            clock.add(TaskLogs.GRACE);
            assertEquals(1, logs.look());
            assertEquals(List.of("runs"), before.rows("select task_uuid from action_logs"));
        }
    }

    @Test
    void anEnvironmentsDeletionHasSucceededWhenItsTaskIsGone() {
        task("uuid-1", "cluster_deletion", "running", 7);
        task("uuid-2", "deploy", "running", 8);
        TaskLogs logs = logs();
        logs.look();
        clock.add(Duration.ofMinutes(1));
        nailgun.execute("delete from tasks");
        assertEquals(1, logs.look());
        assertEquals(0, logs.look());
        assertEquals(
                List.of("cluster_changes cluster_deletion 2026-12-01 12:00:00 2026-12-01 12:01:00 7 uuid-1 ready f"),
                nailgun.rows(LOGS));
        assertEquals(List.of(), nailgun.rows("select task_uuid from fuelstats_tasks"));
    }

    @Test
    void timesThatNailgunKeepsCount() {
        nailgun.execute("alter table tasks add column time_start timestamp, add column time_end timestamp");
        task("uuid-1", "deploy", "ready", 7);
        nailgun.execute("update tasks set time_start = '2026-12-01 10:00:00.5', time_end = '2026-12-01 11:00:00'");
        TaskLogs logs = logs();
        logs.look();
        clock.add(TaskLogs.GRACE);
        logs.look();
        assertEquals(
                List.of("cluster_changes deploy 2026-12-01 10:00:00.5 2026-12-01 11:00:00 7 uuid-1 ready f"),
                nailgun.rows(LOGS));
    }

    @Test
    void withoutNailgunsTableThereIsNothing() {
        nailgun.execute("drop table tasks");
        assertEquals(0, logs().look());
    }

    private TaskLogs logs() {
        return nailgun.store(TaskLogs.class, clock);
    }

    private void task(String uuid, String name, String status, int cluster) {
        nailgun.execute("insert into tasks (uuid, name, status, cluster_id) values ('%s', '%s', '%s', %d)"
                .formatted(uuid, name, status, cluster));
    }

    private void request(String name, int cluster, String start, String actor) {
        LocalDateTime time = LocalDateTime.parse(start.replace(' ', 'T'));
        nailgun.store(RecordedActions.class)
                .add(List.of(new RecordedAction(RecordedAction.HTTP_REQUEST, "cluster_changes", name, time)
                        .by(actor, cluster, null)
                        .told("{}", time)));
    }

    /** A clock that a test moves. */
    private static final class MovedClock extends Clock {
        private Instant now = Instant.parse("2026-12-01T12:00:00Z");

        void add(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
