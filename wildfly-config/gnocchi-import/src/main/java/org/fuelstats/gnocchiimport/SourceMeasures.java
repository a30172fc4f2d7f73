package org.fuelstats.gnocchiimport;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes one series of what Gnocchi answers for a metric: the points of the finest granularity, and before the time at which these begin
 * the points of the next one.
 */
final class SourceMeasures {
    private SourceMeasures() {}

    /**
     * A point of the series.
     *
     * @param text the time as Gnocchi wrote it
     */
    record Point(Instant time, String text, double value) {}

    /**
     * @param answer an array of [time, granularity in seconds, value]; values that are no finite numbers are left out
     * @param from the earliest time
     * @return in the order of time
     */
    static List<Point> series(JsonNode answer, Instant from) {
        Map<Double, List<Point>> byGranularity = new TreeMap<>();
        for (JsonNode point : answer) {
            if (point.path(2).isNumber() && Double.isFinite(point.path(2).asDouble())) {
                String text = point.path(0).asText();
                byGranularity
                        .computeIfAbsent(point.path(1).asDouble(), granularity -> new ArrayList<>())
                        .add(new Point(
                                OffsetDateTime.parse(text).toInstant(),
                                text,
                                point.path(2).asDouble()));
            }
        }
        List<Point> series = new ArrayList<>();
        Instant coveredFrom = Instant.MAX;
        for (Map.Entry<Double, List<Point>> archive : byGranularity.entrySet()) {
            Duration granularity = Duration.ofNanos(Math.round(archive.getKey() * 1e9));
            Instant earliest = coveredFrom;
            for (Point point : archive.getValue()) {
                if (coveredFrom.equals(Instant.MAX)
                        || !point.time().plus(granularity).isAfter(coveredFrom)) {
                    series.add(point);
                    earliest = point.time().isBefore(earliest) ? point.time() : earliest;
                }
            }
            coveredFrom = earliest;
        }
        series.removeIf(point -> point.time().isBefore(from));
        series.sort(Comparator.comparing(Point::time));
        return series;
    }
}
