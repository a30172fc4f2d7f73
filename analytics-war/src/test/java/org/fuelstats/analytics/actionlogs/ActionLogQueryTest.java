package org.fuelstats.analytics.actionlogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fuelstats.analytics.jobs.InvalidJobRequest;
import org.fuelstats.analytics.jobs.JobRequest;
import org.junit.jupiter.api.Test;

class ActionLogQueryTest {
    @Test
    void anOrderWithoutFiltersMeansAll() {
        assertEquals(new ActionLogQuery(null, null, List.of(), List.of()), query(Map.of()));
    }

    @Test
    void filtersAreRead() {
        assertEquals(
                new ActionLogQuery(
                        LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 1), List.of("a", "b"), List.of("http_request")),
                query(Map.of(
                        "from", "2026-01-01",
                        "to", "2026-01-01",
                        "master_node_uid", List.of("a", "b"),
                        "action_type", "http_request")));
    }

    @Test
    void aRefusalNamesTheFilter() {
        refused("'release'", Map.of("release", "9.0"));
        refused("'from'", Map.of("from", "2026-02-30"));
        refused("'to'", Map.of("to", List.of("2026-01-01", "2026-01-02")));
        refused("'from'", Map.of("from", "2026-01-02", "to", "2026-01-01"));
    }

    private static void refused(String name, Map<String, Object> filters) {
        InvalidJobRequest refusal = assertThrows(InvalidJobRequest.class, () -> query(filters));
        assertTrue(refusal.getMessage().contains(name), refusal::getMessage);
    }

    private static ActionLogQuery query(Map<String, Object> filters) {
        return ActionLogQuery.of(new JobRequest("action_logs", filters, "json", null));
    }
}
