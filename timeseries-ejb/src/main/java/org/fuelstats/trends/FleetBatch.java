package org.fuelstats.trends;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fuelstats.timeseries.points.PointBuffer;
import org.fuelstats.timeseries.time.Epoch;

/** Values of the fleet's series to be written. */
final class FleetBatch {
    private final Map<SeriesKey, PointBuffer> numbers = new LinkedHashMap<>();

    void add(String release, Trend trend, Instant at, double number) {
        numbers.computeIfAbsent(new SeriesKey(release, trend), key -> new PointBuffer())
                .add(Epoch.nanos(at), number);
    }

    Map<SeriesKey, PointBuffer> numbers() {
        return numbers;
    }

    /**
     * Identifies a series: that of a release, or of all releases together.
     *
     * @param release empty for all releases together
     */
    record SeriesKey(String release, Trend trend) {}
}
