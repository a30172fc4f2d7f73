package org.fuelstats.timeseries.measures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fuelstats.timeseries.archive.ArchivePolicy;
import org.fuelstats.timeseries.metrics.Metric;
import org.fuelstats.timeseries.metrics.MetricCatalogue;

/** The catalogue, as far as measures need it. */
@ApplicationScoped
class CatalogueDirectory implements MetricDirectory {
    @Inject
    MetricCatalogue catalogue;

    @Override
    public Map<Long, ArchivePolicy> policies(Collection<Long> metrics) {
        return catalogue.policies(metrics);
    }

    @Override
    public Set<Long> deletedBy(long version, Collection<Long> metrics) {
        return catalogue.deletedBy(version, metrics);
    }

    @Override
    public Map<Long, Metric> renewed(Collection<Metric> metrics) {
        return catalogue.find(metrics.stream().map(Metric::id).toList()).values().stream()
                .collect(Collectors.toMap(Metric::number, Function.identity()));
    }
}
