package org.fuelstats.trends;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.archive.ArchivePolicy;
import org.fuelstats.timeseries.archive.MethodSelection;
import org.fuelstats.timeseries.errors.RequestRejectedException;
import org.fuelstats.timeseries.metrics.Metric;
import org.fuelstats.timeseries.metrics.MetricCatalogue;
import org.fuelstats.timeseries.metrics.NewMetric;
import org.fuelstats.timeseries.metrics.NewMetric.Retention;
import org.fuelstats.timeseries.ownership.Caller;
import org.fuelstats.timeseries.policies.PolicyCatalogue;
import org.fuelstats.timeseries.policies.PolicyCatalogue.NamedPolicy;
import org.fuelstats.timeseries.resources.NewResource;
import org.fuelstats.timeseries.resources.NewResource.MetricLink;
import org.fuelstats.timeseries.resources.Resource;
import org.fuelstats.timeseries.resources.ResourceCatalogue;
import org.fuelstats.timeseries.resources.ResourceId;
import org.fuelstats.timeseries.time.Granularity;

/** The metric store resources that Fuel-stats itself writes to, created when first needed. */
@ApplicationScoped
class TrendResources {
    static final Granularity HOUR = Granularity.ofSeconds(3_600);
    static final Granularity DAY = Granularity.ofSeconds(86_400);

    /** The owner of the series: only administrators see them. */
    private static final Caller OWNER = new Caller("fuelstats", null, Set.of(Caller.Role.ADMIN));

    private static final String POLICY = "fuelstats-trends";
    private static final Retention RETENTION = new Retention.ByPolicy(POLICY);

    /** Hourly for five years, daily without limit; data of up to three years ago are still counted. */
    private static final NamedPolicy TRENDS = new NamedPolicy(
            POLICY,
            new ArchivePolicy(
                    List.of(Archive.of(HOUR, 5 * 366 * 24L), Archive.unlimited(DAY)),
                    3 * 366,
                    MethodSelection.read(List.of("mean", "min", "max", "sum", "count", "last"))));

    @Inject
    private PolicyCatalogue policies;

    @Inject
    private MetricCatalogue metrics;

    @Inject
    private ResourceCatalogue resources;

    /** The metrics of a resource by name; empty when the resource doesn't exist. */
    Optional<Map<String, Metric>> find(String type, String id) {
        try {
            return Optional.of(
                    byName(resources.get(type, ResourceId.of(id, OWNER).id(), OWNER)));
        } catch (RequestRejectedException e) {
            if (e.reason() == RequestRejectedException.Reason.RESOURCE_NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * The metrics of a resource by name. What is missing of them is made, the resource too.
     *
     * @param units the metrics that there have to be, with their units
     */
    Map<String, Metric> ensure(String type, String id, Map<String, Object> attributes, Map<String, String> units) {
        Map<String, Metric> found = find(type, id).orElseGet(() -> make(type, id, attributes, units));
        UUID resource = ResourceId.of(id, OWNER).id();
        units.forEach((name, unit) -> found.computeIfAbsent(
                name, missing -> metrics.create(new NewMetric(RETENTION, name, unit, resource), OWNER)));
        return found;
    }

    private Map<String, Metric> make(
            String type, String id, Map<String, Object> attributes, Map<String, String> units) {
        if (policies.find(POLICY).isEmpty()) {
            // They are made where there is no policy at all: this one must not be the first.
            policies.makeDefaults();
            policies.create(TRENDS, OWNER);
        }
        Map<String, MetricLink> links = units.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, unit -> new MetricLink.Made(RETENTION, unit.getValue())));
        return byName(resources.create(
                type, new NewResource(ResourceId.of(id, OWNER), null, null, null, null, attributes, links), OWNER));
    }

    private Map<String, Metric> byName(Resource resource) {
        Map<UUID, Metric> known = metrics.find(resource.metrics().values());
        Map<String, Metric> named = new TreeMap<>();
        resource.metrics().forEach((name, id) -> {
            if (known.containsKey(id)) {
                named.put(name, known.get(id));
            }
        });
        return named;
    }
}
