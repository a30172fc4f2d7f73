package org.fuelstats.gnocchi.metric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fuelstats.gnocchi.measurejson.MeasuresBody.NamedMeasures;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.gnocchi.responses.Cause;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.timeseries.incoming.MetricPoints;
import org.fuelstats.timeseries.metrics.Metric;
import org.fuelstats.timeseries.metrics.MetricCatalogue;
import org.fuelstats.timeseries.metrics.MetricCatalogue.MetricName;
import org.fuelstats.timeseries.ownership.Caller;
import org.fuelstats.timeseries.points.Points;
import org.fuelstats.timeseries.resources.ResourceCatalogue;
import org.fuelstats.timeseries.resources.ResourceId;

/** Stores measures of metrics that are named by their resources, and creates such metrics on request. */
@ApplicationScoped
class ResourceIntake {
    private final MetricCatalogue catalogue;
    private final ResourceCatalogue resources;
    private final MeasureIntake intake;

    /** For the container's proxy. */
    protected ResourceIntake() {
        this(null, null, null);
    }

    @Inject
    public ResourceIntake(MetricCatalogue catalogue, ResourceCatalogue resources, MeasureIntake intake) {
        this.catalogue = catalogue;
        this.resources = resources;
        this.intake = intake;
    }

    /**
     * Takes in a batch.
     *
     * @param create whether to make the metrics that there aren't
     * @return how many measures are too late to count
     * @throws ApiError (400) that names the resources or metrics that don't exist, or (403) a metric that the caller may not write to
     */
    long take(List<NamedMeasures> batch, boolean create, Caller caller) {
        Map<MetricName, NamedMeasures> wanted = new LinkedHashMap<>();
        for (NamedMeasures each : batch) {
            MetricName name =
                    new MetricName(ResourceId.of(each.resource(), caller).id(), each.name());
            if (wanted.put(name, each) != null) {
                throw ApiError.invalidInput(
                        "the resource is named twice, in different ways", each.resource(), each.name());
            }
        }
        Map<MetricName, Metric> metrics = catalogue.named(wanted.keySet());
        Map<MetricName, NamedMeasures> missing = new LinkedHashMap<>(wanted);
        missing.keySet().removeAll(metrics.keySet());
        metrics.values().forEach(metric -> MeasureIntake.checkRight(caller, metric));
        if (!missing.isEmpty()) {
            metrics = new LinkedHashMap<>(metrics);
            metrics.putAll(made(missing, create, caller));
        }
        List<MetricPoints> points = new ArrayList<>();
        for (Map.Entry<MetricName, NamedMeasures> each : wanted.entrySet()) {
            Points measures = each.getValue().points();
            if (!measures.isEmpty()) {
                points.add(new MetricPoints(metrics.get(each.getKey()).number(), measures));
            }
        }
        return intake.append(points, metrics.values());
    }

    private Map<MetricName, Metric> made(Map<MetricName, NamedMeasures> missing, boolean create, Caller caller) {
        if (!create) {
            throw MeasureIntake.unknown(missing.keySet().stream()
                    .map(each -> each.resource() + "/" + each.name())
                    .toList());
        }
        refuseUnknownResources(missing);
        return catalogue.createMissing(
                missing.entrySet().stream()
                        .map(each -> MetricBody.wanted(
                                each.getKey().resource(),
                                each.getValue().name(),
                                each.getValue().policy(),
                                each.getValue().unit()))
                        .toList(),
                caller);
    }

    /** Ceilometer makes the resources that this refusal lists, and sends the batch again. */
    private void refuseUnknownResources(Map<MetricName, NamedMeasures> missing) {
        Map<UUID, String> named = missing.entrySet().stream()
                .collect(Collectors.toMap(
                        each -> each.getKey().resource(),
                        each -> each.getValue().resource(),
                        (one, same) -> one,
                        LinkedHashMap::new));
        Set<UUID> known = resources.owners(named.keySet()).keySet();
        named.keySet().removeAll(known);
        if (!named.isEmpty()) {
            List<Unknown> unknown = new ArrayList<>();
            named.forEach((id, original) -> unknown.add(new Unknown(id, original)));
            throw ApiError.of(ErrorCode.INVALID, new Cause("Unknown resources", null, unknown))
                    .withHint("Create the resources and send this again.");
        }
    }

    /** A resource that does not exist. */
    record Unknown(UUID resourceId, String originalResourceId) {}
}
