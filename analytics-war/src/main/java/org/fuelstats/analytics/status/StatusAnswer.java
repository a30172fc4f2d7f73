package org.fuelstats.analytics.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fuelstats.timeseries.storage.Backlog;

/** The backlog in Gnocchi's form. Where Gnocchi counts by metric, this counts by shard, since a row holds many metrics. */
public record StatusAnswer(Storage storage) {
    /** The sums, and the measures that wait by shard; null when they weren't asked for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Storage(Summary summary, Map<String, Long> measuresToProcess) {}

    /**
     * The sums.
     *
     * @param metrics shards that have something waiting: how many metrics those are is known only after reading them
     * @param measures measures that wait
     */
    public record Summary(long metrics, long measures) {}

    static StatusAnswer of(List<Backlog> backlog, boolean detailed) {
        Map<String, Long> byShard = new TreeMap<>();
        backlog.forEach(shard -> byShard.put("shard-" + shard.shard(), shard.measures()));
        long measures = backlog.stream().mapToLong(Backlog::measures).sum();
        return new StatusAnswer(new Storage(new Summary(backlog.size(), measures), detailed ? byShard : null));
    }
}
