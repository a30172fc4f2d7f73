package org.fuelstats.gnocchi.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** The backlog in Gnocchi's form. */
record StatusAnswer(Storage storage, Metricd metricd) {
    /** The totals, and the waiting requests by metric; null if they were not requested. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Storage(Summary summary, Map<String, Long> measuresToProcess) {}

    /**
     * Who rolls up.
     *
     * @param processors the names of this node's workers
     * @param statistics what each of them says of itself, which is nothing
     */
    public record Metricd(List<String> processors, Map<String, Map<String, Long>> statistics) {
        static Metricd of(List<String> names) {
            return new Metricd(names, names.stream().collect(Collectors.toMap(name -> name, name -> Map.of())));
        }
    }

    /**
     * The totals.
     *
     * @param metrics the number of metrics with waiting measures
     * @param measures the waiting requests (not measures), each counted for every one of its metrics
     */
    record Summary(long metrics, long measures) {}

    static StatusAnswer of(Map<Long, Long> waiting, Metricd metricd) {
        long measures = waiting.values().stream().mapToLong(Long::longValue).sum();
        return new StatusAnswer(new Storage(new Summary(waiting.size(), measures), null), metricd);
    }

    /** With each metric; one that was deleted meanwhile has no id any more and is left out. */
    static StatusAnswer of(Map<Long, Long> waiting, Map<Long, UUID> ids, Metricd metricd) {
        Map<String, Long> byMetric = new TreeMap<>();
        ids.forEach((number, id) -> byMetric.put(id.toString(), waiting.get(number)));
        return new StatusAnswer(new Storage(of(waiting, metricd).storage().summary(), byMetric), metricd);
    }
}
