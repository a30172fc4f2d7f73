package org.fuelstats.nailgun.actionlist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.fuelstats.nailgun.access.NailgunRefusal;
import org.fuelstats.nailgun.actionlogs.RecordedAction;
import org.fuelstats.nailgun.database.TestNailgun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of what Nailgun and the gateway have recorded in a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActionListTest {
    private TestNailgun nailgun;
    private ActionList list;

    @BeforeAll
    void record() {
        nailgun = TestNailgun.complete(RecordedAction.class);
        list = nailgun.store(ActionList.class);
        nailgun.execute("alter table action_logs alter additional_info drop default");
        nailgun.execute("alter table action_logs alter additional_info type text");
        nailgun.execute("""
                insert into action_logs (id, actor_id, action_group, action_name, action_type, start_timestamp, end_timestamp, is_sent,
                  additional_info, cluster_id, task_uuid) values
                (1, 'aa', 'cluster_changes', 'cluster_collection', 'http_request', '2026-11-01T00:00:00', '2026-11-01T00:00:01.5', true,
                  '{"request_data": {"http_method": "POST", "url": "/api/clusters", "data": {"status": "500 planted"}}, "response_data": {"status": "201 Created"}}', 1, null),
                (2, 'bb', 'cluster_changes', 'deploy_changes', 'http_request', '2026-11-02T00:00:00', '2026-11-02T00:00:00', false,
                  '{"request_data":{"http_method":"PUT","url":"/api/clusters/1/changes","user_agent":"fuel-cli"},"response_data":{"status":"404 Not Found"}}', 1, null),
                (3, 'aa', 'cluster_changes', 'deploy', 'nailgun_task', '2026-11-03T00:00:00', '2026-11-03T01:00:00', null,
                  '{"operation": "deployment", "ended_with_status": "ready"}', 1, 'u-1'),
                (4, null, 'cluster_changes', 'deploy', 'nailgun_task', '2026-11-04T00:00:00', '2026-11-04T01:00:00', null,
                  '{"ended_with_status": "error", "output": {"status": "ready"}}', 2, 'u-2'),
                (5, null, 'cluster_checking', 'check_networks', 'nailgun_task', '2026-11-05T00:00:00', null, null, '{}', null, 'u-3'),
                (6, null, 'other', '=cmd', 'http_request', '2026-11-06T00:00:00', '2026-11-06T00:00:00', null, 'no JSON', null, null),
                (7, null, 'other', 'a,"b"', 'http_request', '2026-11-07T00:00:00', '2026-11-07T00:00:00', null,
                  '{"response_data":{"status":"499 Client Closed Request"}}', null, null)""");
    }

    @AfterAll
    void close() {
        nailgun.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 7 6 5 4 3 2 1",
        "result=succeeded, 3 1",
        "result=failed, 7 4 2",
        "result=unfinished, 6 5",
        "status=404, 2",
        "status=201, 1",
        "status=500, ''",
        "type=nailgun_task, 5 4 3",
        "type=http_request&result=failed, 7 2",
        "name=deploy, 4 3",
        "group=other, 7 6",
        "actor=aa, 3 1",
        "cluster=2, 4",
        "cluster=, 7 6 5 4 3 2 1",
        "from=2026-11-06, 7 6",
        "to=2026-11-02, 1",
        "from=2026-11-02&to=2026-11-03T00:00:00Z, 2",
        "name=' or true --, ''",
    })
    void filtersNarrowIt(String query, String ids) {
        assertEquals(ids, ids(list.latest(filter(query), Integer.MAX_VALUE, 100)));
    }

    @Test
    void pagesFollowEachOtherWithoutGapsAlsoWhenWhatTheStatementFindsIsNotMeant() {
        List<String> pages = new ArrayList<>();
        int before = Integer.MAX_VALUE;
        List<ListedAction> page;
        do {
            page = list.latest(filter("result=succeeded"), before, 1);
            pages.add(ids(page));
            before = page.isEmpty() ? 0 : page.get(0).id();
        } while (!page.isEmpty());
        assertEquals(List.of("3", "1", ""), pages);
    }

    @Test
    void membersAreNamedAsInNailgunAndUnknownOnesAreNull() {
        assertEquals(
                "{\"id\":2,\"start_timestamp\":\"2026-11-02T00:00:00Z\",\"end_timestamp\":\"2026-11-02T00:00:00Z\",\"seconds\":0.000,"
                        + "\"action_type\":\"http_request\",\"action_group\":\"cluster_changes\",\"action_name\":\"deploy_changes\","
                        + "\"result\":\"failed\",\"status\":\"404 Not Found\",\"http_method\":\"PUT\",\"url\":\"/api/clusters/1/changes\","
                        + "\"user_agent\":\"fuel-cli\",\"operation\":null,\"cluster_id\":1,\"actor_id\":\"bb\",\"task_uuid\":null,\"is_sent\":false}",
                list.latest(filter("status=404"), Integer.MAX_VALUE, 1)
                        .get(0)
                        .members()
                        .toString());
    }

    @Test
    void csvHasTheSameMembersAndNoFormulas() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ActionCsv(out).add(list.latest(filter("group=other"), Integer.MAX_VALUE, 10));
        assertEquals("""
                id,start_timestamp,end_timestamp,seconds,action_type,action_group,action_name,result,status,http_method,url,user_agent,operation,cluster_id,actor_id,task_uuid,is_sent
                7,2026-11-07T00:00:00Z,2026-11-07T00:00:00Z,0.000,http_request,other,"a,""b""\",failed,499 Client Closed Request,,,,,,,,false
                6,2026-11-06T00:00:00Z,2026-11-06T00:00:00Z,0.000,http_request,other,'=cmd,unfinished,,,,,,,,,false
                """.replace("\n", "\r\n"), out.toString(UTF_8));
        List<String> members = new ArrayList<>();
        list.latest(filter(""), Integer.MAX_VALUE, 1)
                .get(0)
                .members()
                .fieldNames()
                .forEachRemaining(members::add);
        assertEquals(String.join(",", members), out.toString(UTF_8).split("\r\n")[0]);
    }

    @Test
    void anEmptyListIsOnlyTitles() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ActionCsv(out).add(List.of());
        assertEquals(1, out.toString(UTF_8).split("\r\n").length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=yesterday",
                "to=2026-13-01",
                "from=2026-11-02&to=2026-11-02",
                "type=task",
                "result=ok",
                "status=4xx",
                "status=99999",
                "cluster=one",
                "cluster=99999999999",
                "cluster=-1",
                "actor=a\u0000b",
                "name=0123456789012345678901234567890123456789012345678901234567890123456789"
            })
    void whatIsNoFilterIsRefusedWithWhatIsOne(String query) {
        NailgunRefusal refusal = assertThrows(NailgunRefusal.class, () -> filter(query));
        assertEquals(query.split("=")[0], refusal.getMessage().split(" ")[0]);
    }

    private static String ids(List<ListedAction> found) {
        List<String> ids = new ArrayList<>();
        found.forEach(action -> ids.add(Integer.toString(action.id())));
        return String.join(" ", ids);
    }

    private static ActionFilter filter(String query) {
        MultivaluedHashMap<String, String> parameters = new MultivaluedHashMap<>();
        for (String pair : query.split("&")) {
            parameters.add(pair.split("=", 2)[0], pair.contains("=") ? pair.split("=", 2)[1] : "");
        }
        return ActionFilter.of(parameters);
    }
}
