package org.fuelstats.gnocchi.entity;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fuelstats.timeseries.archive.AggregationMethod;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.archive.ArchivePolicy;
import org.fuelstats.timeseries.archive.PlainStatistic;

/** Policies of entities as the catalogue makes them: with every method that needs no argument. */
final class EntityPolicies {
    private static final Set<AggregationMethod> METHODS =
            Arrays.stream(PlainStatistic.values()).map(AggregationMethod::of).collect(Collectors.toUnmodifiableSet());

    private EntityPolicies() {}

    static ArchivePolicy of(Archive... archives) {
        return ArchivePolicy.ofEntity(List.of(archives), METHODS);
    }
}
