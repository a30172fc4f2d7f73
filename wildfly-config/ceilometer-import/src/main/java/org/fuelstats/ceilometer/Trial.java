package org.fuelstats.ceilometer;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.fuelstats.ceilometer.mapping.Kinds;
import org.fuelstats.ceilometer.samples.Item.Sample;
import org.fuelstats.ceilometer.samples.SampleSource;

/** Determines what an import would create, without creating it. */
final class Trial implements Receiver {
    private final SampleSource source;
    private final Kinds kinds;
    private final Tally tally;
    private final String creator;
    private final Map<UUID, Set<String>> entities = new HashMap<>();
    private final Map<String, Integer> types = new TreeMap<>();

    public Trial(SampleSource source, Kinds kinds, Tally tally, String creator) {
        this.source = source;
        this.kinds = kinds;
        this.tally = tally;
        this.creator = creator;
    }

    @Override
    public void take(List<Sample> samples) throws IOException, InterruptedException {
        for (Gathered resource : Gathered.from(samples, creator)) {
            if (!entities.containsKey(resource.id())) {
                types.merge(resource.resource(source, kinds).described().type(), 1, Integer::sum);
            }
            entities.computeIfAbsent(resource.id(), id -> new HashSet<>())
                    .addAll(resource.byEntity().keySet());
        }
        tally.stored(samples.size(), 0);
    }

    /** How many resources of which type it would make. */
    public Map<String, Integer> types() {
        return types;
    }

    public long entities() {
        return entities.values().stream().mapToLong(Set::size).sum();
    }
}
