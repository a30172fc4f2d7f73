package org.fuelstats.gnocchi.typedwrites;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fuelstats.timeseries.points.PointBuffer;

/** What a request holds for one resource: the attributes to create it with, and measures by the names of its metrics. */
public final class WrittenResource {
    private final Map<String, Object> attributes;
    private final Map<String, PointBuffer> metrics = new LinkedHashMap<>();

    /**
     * A resource without measures yet.
     *
     * @param attributes those of its type
     */
    public WrittenResource(Map<String, Object> attributes) {
        this.attributes = Map.copyOf(attributes);
    }

    /** Where measures of the metric go. */
    public PointBuffer metric(String name) {
        return metrics.computeIfAbsent(name, any -> new PointBuffer());
    }

    /** Sets the measures of a metric; earlier ones of this request do not count. */
    public void replace(String name, PointBuffer measures) {
        metrics.put(name, measures);
    }

    Map<String, Object> attributes() {
        return attributes;
    }

    Map<String, PointBuffer> metrics() {
        return metrics;
    }
}
