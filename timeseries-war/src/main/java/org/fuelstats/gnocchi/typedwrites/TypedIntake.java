package org.fuelstats.gnocchi.typedwrites;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fuelstats.gnocchi.metric.MeasureIntake;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.gnocchi.responses.Cause;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.timeseries.errors.RequestRejectedException;
import org.fuelstats.timeseries.errors.RequestRejectedException.Reason;
import org.fuelstats.timeseries.incoming.MetricPoints;
import org.fuelstats.timeseries.metrics.Metric;
import org.fuelstats.timeseries.metrics.MetricCatalogue;
import org.fuelstats.timeseries.metrics.MetricCatalogue.MetricName;
import org.fuelstats.timeseries.metrics.NewMetric;
import org.fuelstats.timeseries.metrics.NewMetric.Retention;
import org.fuelstats.timeseries.ownership.Caller;
import org.fuelstats.timeseries.points.Points;
import org.fuelstats.timeseries.resources.NewResource;
import org.fuelstats.timeseries.resources.NewResource.MetricLink;
import org.fuelstats.timeseries.resources.ResourceCatalogue;
import org.fuelstats.timeseries.resources.ResourceId;

/**
 * Stores measures of resources of one type. A missing resource is created with its metrics, missing metrics of an existing one are added; the
 * policies of all of them come from the archive policy rules.
 */
@ApplicationScoped
public class TypedIntake {
    private final MetricCatalogue catalogue;
    private final ResourceCatalogue resources;
    private final MeasureIntake intake;

    /** For the container's proxy. */
    protected TypedIntake() {
        this(null, null, null);
    }

    @Inject
    public TypedIntake(MetricCatalogue catalogue, ResourceCatalogue resources, MeasureIntake intake) {
        this.catalogue = catalogue;
        this.resources = resources;
        this.intake = intake;
    }

    /**
     * Takes in a request's measures, all or none; resources and metrics that were created for them stay.
     *
     * @param written by the resources' ids as they were sent
     * @return how many are too late to count
     * @throws ApiError (403) for a metric that the caller may not write to, (409) for a resource of another type
     * @throws RequestRejectedException if a resource or metric can't be made
     */
    public long take(String type, Map<String, WrittenResource> written, Caller caller) {
        Map<ResourceId, WrittenResource> wanted = new LinkedHashMap<>();
        written.forEach((text, resource) -> wanted.put(ResourceId.of(text, caller), resource));
        createResources(type, wanted, caller);
        Map<MetricName, Points> points = new LinkedHashMap<>();
        wanted.forEach((id, resource) -> resource.metrics()
                .forEach((name, buffer) -> points.put(new MetricName(id.id(), name), buffer.toPoints())));
        Map<MetricName, Metric> metrics = new HashMap<>(catalogue.named(points.keySet()));
        List<MetricName> missing = points.keySet().stream()
                .filter(name -> !metrics.containsKey(name))
                .toList();
        if (!missing.isEmpty()) {
            checkTypes(type, missing, wanted.keySet(), caller);
            metrics.putAll(catalogue.createMissing(
                    missing.stream().map(TypedIntake::byRule).toList(), caller));
        }
        metrics.values().forEach(metric -> MeasureIntake.checkRight(caller, metric));
        List<MetricPoints> all = new ArrayList<>(points.size());
        points.forEach((name, each) -> {
            if (!each.isEmpty()) {
                all.add(new MetricPoints(metrics.get(name).number(), each));
            }
        });
        return intake.append(all, metrics.values());
    }

    private void createResources(String type, Map<ResourceId, WrittenResource> wanted, Caller caller) {
        Set<UUID> known = resources
                .owners(wanted.keySet().stream().map(ResourceId::id).toList())
                .keySet();
        wanted.forEach((id, resource) -> {
            if (known.contains(id.id())) {
                return;
            }
            Map<String, MetricLink> metrics = new HashMap<>();
            resource.metrics()
                    .keySet()
                    .forEach(name -> metrics.put(
                            name,
                            new MetricLink.Made(
                                    byRule(new MetricName(id.id(), name)).retention(), null)));
            try {
                resources.create(
                        type, new NewResource(id, null, null, null, null, resource.attributes(), metrics), caller);
            } catch (RequestRejectedException e) {
                // somebody else was faster: the missing metrics are added below
                if (e.reason() != Reason.RESOURCE_EXISTS) {
                    throw e;
                }
            }
        });
    }

    private void checkTypes(String type, List<MetricName> missing, Set<ResourceId> written, Caller caller) {
        Set<UUID> changed = new HashSet<>();
        missing.forEach(name -> changed.add(name.resource()));
        for (ResourceId id : written) {
            if (!changed.contains(id.id())) {
                continue;
            }
            try {
                resources.get(type, id.id(), caller);
            } catch (RequestRejectedException e) {
                if (e.reason() != Reason.RESOURCE_NOT_FOUND) {
                    throw e;
                }
                throw ApiError.of(
                                ErrorCode.CONFLICT,
                                new Cause(
                                        "Resource already exists", null, id.id().toString()))
                        .withHint("Resource " + id.original() + " isn't of the type " + type
                                + ", or you may not read it. Write to another one.");
            }
        }
    }

    private static NewMetric byRule(MetricName name) {
        return new NewMetric(Retention.ofPolicy(null), name.name(), null, name.resource());
    }
}
