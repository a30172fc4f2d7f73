package org.fuelstats.nailgun.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.util.Map;
import org.fuelstats.nailgun.actionlogs.RecordedAction;
import org.fuelstats.nailgun.sanitising.Sanitiser;
import org.junit.jupiter.api.Test;

/** What the preview says was removed from recorded actions. */
class RemovedCountsTest {
    private static final LocalDateTime TIME = LocalDateTime.of(2014, 10, 1, 12, 0);

    @Test
    void ofARequestNamesBodiesAndErrorTexts() {
        assertEquals(Map.of("unlisted", 2, "email", 1, "host_name", 1), removed(RecordedAction.HTTP_REQUEST, """
                {"request_data": {"http_method": "POST", "url": "/api/nodes/my-name", "data": {"name": "mine", "to": "jane@example.com"}},
                 "response_data": {"status": "400 Bad Request", "data": {}, "message": "no host a.example.com"}}"""));
    }

    @Test
    void ofARequestAsTheGatewayRecordsItNothing() {
        assertEquals(Map.of(), removed(RecordedAction.HTTP_REQUEST, """
                {"request_data": {"http_method": "PUT", "url": "/api/clusters/1/changes", "user_agent": "other", "data": {}},
                 "response_data": {"status": "404 Not Found", "data": {}, "message": "Not Found"}}"""));
    }

    @Test
    void ofATaskItsMessageAndWhatNoRuleListsOfItsOutput() {
        assertEquals(Map.of("secret", 2), removed(RecordedAction.NAILGUN_TASK, """
                {"ended_with_status": "error", "message": "the password is wrong", "output": {"args": {"admin_password": "my secret"}}}"""));
    }

    @Test
    void ofWhatIsNoJsonNothing() {
        assertEquals(Map.of(), removed(RecordedAction.HTTP_REQUEST, "rubbish"));
    }

    private static Map<String, Integer> removed(String type, String information) {
        RecordedAction action = new IdentifiedAction(type).told(information, TIME);
        return WireRecord.of(action, "uid", new Sanitiser()).removed();
    }

    private static final class IdentifiedAction extends RecordedAction {
        IdentifiedAction(String type) {
            super(type, "cluster_changes", "deployment", TIME);
        }

        @Override
        public Integer id() {
            return 1;
        }
    }
}
