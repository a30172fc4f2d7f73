package org.fuelstats.gnocchi.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The backlog in Gnocchi's form. */
record StatusAnswer(Storage storage) {
    /** The totals, and the waiting requests by metric; null if they were not requested. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Storage(Summary summary, Map<String, Long> measuresToProcess) {}

    /**
     * The totals.
     *
     * @param metrics the number of metrics with waiting measures
     * @param measures the waiting requests (not measures), each counted for every one of its metrics
     */
    record Summary(long metrics, long measures) {}

    static StatusAnswer of(Map<Long, Long> waiting) {
        long measures = waiting.values().stream().mapToLong(Long::longValue).sum();
        return new StatusAnswer(new Storage(new Summary(waiting.size(), measures), null));
    }

    /** With each metric; one that was deleted meanwhile has no id any more and is left out. */
    static StatusAnswer of(Map<Long, Long> waiting, Map<Long, UUID> ids) {
        Map<String, Long> byMetric = new TreeMap<>();
        ids.forEach((number, id) -> byMetric.put(id.toString(), waiting.get(number)));
        return new StatusAnswer(new Storage(of(waiting).storage().summary(), byMetric));
    }
}
