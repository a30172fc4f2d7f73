package org.fuelstats.timeseries.faults;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One POST of measures: kept as a whole, or not at all.
 *
 * @param acknowledgement the status that says it is kept
 */
record SentRequest(String path, String body, List<SentPoint> points, int acknowledgement) {

    SentRequest {
        points = List.copyOf(points);
    }

    /** Points of one metric, to the metric's own address. */
    static SentRequest single(List<SentPoint> points) {
        return new SentRequest("/v1/metric/" + points.get(0).metric() + "/measures", list(points), points, 202);
    }

    /** Points of one entity. */
    static SentRequest entity(List<SentPoint> points) {
        return new SentRequest("/v1/entity/" + points.get(0).metric() + "/measures", list(points), points, 204);
    }

    /** Points of any metrics. */
    static SentRequest batch(List<SentPoint> points) {
        Map<UUID, List<SentPoint>> metrics = points.stream()
                .collect(Collectors.groupingBy(SentPoint::metric, LinkedHashMap::new, Collectors.toList()));
        String body = metrics.entrySet().stream()
                .map(metric -> "\"" + metric.getKey() + "\":" + list(metric.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
        return new SentRequest("/v1/batch/metrics/measures", body, points, 202);
    }

    private static String list(List<SentPoint> points) {
        return points.stream()
                .map(point -> "{\"timestamp\":\""
                        + Instant.ofEpochMilli(point.millis()).toString().replace("Z", "") + "\",\"value\":"
                        + point.value() + "}")
                .collect(Collectors.joining(",", "[", "]"));
    }
}
