package org.fuelstats.gnocchi.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The backlog as Gnocchi tells it. */
record StatusAnswer(Storage storage) {
    /** The sums, and the requests that wait by metric; null when they weren't asked for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Storage(Summary summary, Map<String, Long> measuresToProcess) {}

    /**
     * The sums.
     *
     * @param metrics metrics that have something waiting
     * @param measures what waits of them: not measures but requests, of which one counts for each of its metrics
     */
    public record Summary(long metrics, long measures) {}

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
