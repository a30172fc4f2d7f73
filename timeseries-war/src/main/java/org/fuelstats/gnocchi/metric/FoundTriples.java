package org.fuelstats.gnocchi.metric;

import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import org.fuelstats.gnocchi.measurejson.Triples;
import org.fuelstats.timeseries.time.Grouping;

/** Those of the triples whose values a condition holds for. */
final class FoundTriples implements Triples {
    private final Triples all;
    private final int[] indices;

    FoundTriples(Triples all, DoublePredicate condition) {
        this.all = all;
        indices = IntStream.range(0, all.size())
                .filter(index -> condition.test(all.value(index)))
                .toArray();
    }

    @Override
    public Grouping grouping() {
        return all.grouping();
    }

    @Override
    public int size() {
        return indices.length;
    }

    @Override
    public long timestamp(int index) {
        return all.timestamp(indices[index]);
    }

    @Override
    public double value(int index) {
        return all.value(indices[index]);
    }
}
