package org.fuelstats.timeseries.faults;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a server says of the writers' series: metrics on Gnocchi's addresses, entities on the specification's. */
record StoredSeries(MetricApi api, Set<UUID> entities) implements Judge.Stored {

    static StoredSeries of(MetricApi api, List<MeasureWriter> writers) {
        return new StoredSeries(
                api,
                writers.stream().flatMap(writer -> writer.entities().stream()).collect(Collectors.toSet()));
    }

    @Override
    public Map<Integer, TreeMap<Long, Double>> aggregates(UUID series, LedgerMethod method)
            throws IOException, InterruptedException {
        return entities.contains(series) ? api.entityAggregates(series, method) : api.aggregates(series, method);
    }
}
