package org.fuelstats.trends;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fuelstats.timeseries.incoming.MetricPoints;
import org.fuelstats.timeseries.measures.Measures;
import org.fuelstats.timeseries.metrics.Metric;

/** Writes values into the fleet's series. */
@ApplicationScoped
class SeriesWriter {
    @Inject
    private FleetSeries series;

    @Inject
    private Measures measures;

    /** Writes all of the numbers, or none. */
    void write(FleetBatch batch) {
        Map<String, Map<String, Metric>> known = new HashMap<>();
        List<MetricPoints> points = new ArrayList<>();
        batch.numbers().forEach((key, numbers) -> {
            Metric metric = known.computeIfAbsent(key.release(), series::ensure)
                    .get(key.trend().metric());
            points.add(new MetricPoints(metric.number(), numbers.toPoints()));
        });
        measures.append(points);
    }
}
