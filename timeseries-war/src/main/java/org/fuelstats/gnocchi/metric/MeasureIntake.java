package org.fuelstats.gnocchi.metric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fuelstats.gnocchi.measurejson.MeasuresBody.MetricMeasures;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.timeseries.incoming.MetricPoints;
import org.fuelstats.timeseries.measures.Measures;
import org.fuelstats.timeseries.measures.MetricsDeletedException;
import org.fuelstats.timeseries.metrics.Metric;
import org.fuelstats.timeseries.metrics.MetricCatalogue;
import org.fuelstats.timeseries.metrics.MetricRights;
import org.fuelstats.timeseries.ownership.Caller;
import org.fuelstats.timeseries.points.Points;

/** Stores measures of metrics, all of a request or none. They are committed when a method returns. */
@ApplicationScoped
public class MeasureIntake {
    private final MetricCatalogue catalogue;
    private final Measures measures;

    /** For the container's proxy. */
    protected MeasureIntake() {
        this(null, null);
    }

    @Inject
    public MeasureIntake(MetricCatalogue catalogue, Measures measures) {
        this.catalogue = catalogue;
        this.measures = measures;
    }

    /**
     * Takes in measures of one metric.
     *
     * @return how many are too late to count
     * @throws ApiError (404) if the metric was deleted meanwhile
     */
    long take(Metric metric, Points points) {
        if (points.isEmpty()) {
            return 0;
        }
        try {
            return measures.append(List.of(new MetricPoints(metric.number(), points)))
                    .late();
        } catch (MetricsDeletedException gone) {
            throw MetricAccess.missing(metric.id());
        }
    }

    /**
     * Takes in a batch.
     *
     * @return how many are too late to count
     * @throws ApiError (400) that names the metrics that don't exist, or (403) one that the caller may not write to
     */
    long take(List<MetricMeasures> batch, Caller caller) {
        Map<UUID, Metric> metrics =
                catalogue.find(batch.stream().map(MetricMeasures::metric).toList());
        if (metrics.size() < batch.size()) {
            refuseUnknown(batch, metrics);
        }
        List<MetricPoints> points = new ArrayList<>(batch.size());
        for (MetricMeasures each : batch) {
            Metric metric = metrics.get(each.metric());
            checkRight(caller, metric);
            if (!each.points().isEmpty()) {
                points.add(new MetricPoints(metric.number(), each.points()));
            }
        }
        return append(metrics.size() < batch.size() ? merged(points) : points, metrics.values());
    }

    /** Takes in measures of metrics that were found, no metric twice. */
    public long append(List<MetricPoints> points, Iterable<Metric> metrics) {
        try {
            return measures.append(points).late();
        } catch (MetricsDeletedException gone) {
            List<String> ids = new ArrayList<>();
            metrics.forEach(metric -> {
                if (gone.metrics().contains(metric.number())) {
                    ids.add(metric.id().toString());
                }
            });
            throw unknown(ids);
        }
    }

    /** Refuses who may not write to the metric. */
    public static void checkRight(Caller caller, Metric metric) {
        if (!MetricRights.mayWrite(caller, metric)) {
            throw ApiError.of(
                    ErrorCode.FORBIDDEN,
                    "You may not write measures of metric " + metric.id() + ". Ask its creator or an administrator.");
        }
    }

    /** What is said where metrics of a batch aren't. */
    static ApiError unknown(List<String> names) {
        return ApiError.of(
                ErrorCode.INVALID, "Unknown metrics: " + names.stream().sorted().collect(Collectors.joining(", ")));
    }

    private static void refuseUnknown(List<MetricMeasures> batch, Map<UUID, Metric> metrics) {
        List<String> unknown = batch.stream()
                .map(MetricMeasures::metric)
                .filter(id -> !metrics.containsKey(id))
                .distinct()
                .map(UUID::toString)
                .toList();
        if (!unknown.isEmpty()) {
            throw unknown(unknown);
        }
    }

    /** Measures later in the body count as received later. */
    private static List<MetricPoints> merged(List<MetricPoints> points) {
        Map<Long, Points> byMetric = points.stream()
                .collect(Collectors.toMap(
                        MetricPoints::metric, MetricPoints::points, Points::followedBy, LinkedHashMap::new));
        List<MetricPoints> merged = new ArrayList<>(byMetric.size());
        byMetric.forEach((metric, all) -> merged.add(new MetricPoints(metric, all)));
        return merged;
    }
}
