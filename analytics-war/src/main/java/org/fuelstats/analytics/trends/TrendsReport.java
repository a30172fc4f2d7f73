package org.fuelstats.analytics.trends;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fuelstats.timeseries.measures.Measures;
import org.fuelstats.timeseries.metrics.Metric;
import org.fuelstats.timeseries.series.Series;
import org.fuelstats.timeseries.time.Epoch;
import org.fuelstats.timeseries.time.Granularity;
import org.fuelstats.timeseries.time.TimeSpan;
import org.fuelstats.trends.FleetSeries;
import org.fuelstats.trends.Trend;

/** Reads the fleet's series at the granularity that suits the requested period. */
@ApplicationScoped
class TrendsReport {
    @Inject
    private FleetSeries series;

    @Inject
    private Measures measures;

    /** @param release empty for all releases together */
    TrendsAnswer of(String release, Instant start, Instant stop) {
        TrendGranularity grain = TrendGranularity.of(Duration.between(start, stop));
        TimeSpan span = new TimeSpan(grain.grouping().floor(Epoch.nanos(start)), Epoch.nanos(stop));
        Map<String, Metric> metrics = series.find(release).orElse(Map.of());
        List<TrendsAnswer.Line> lines = new ArrayList<>();
        for (Trend trend : Trend.of(release)) {
            Optional<Metric> metric = Optional.ofNullable(metrics.get(trend.metric()));
            lines.add(new TrendsAnswer.Line(
                    trend.metric(),
                    trend.unit(),
                    metric.map(found -> figures(found, trend, grain, span)).orElse(List.of())));
        }
        return new TrendsAnswer(start, stop, release.isEmpty() ? null : release, grain, lines);
    }

    private List<TrendsAnswer.Figure> figures(Metric metric, Trend trend, TrendGranularity grain, TimeSpan span) {
        Granularity stored = grain == TrendGranularity.HOUR ? FleetSeries.HOUR : FleetSeries.DAY;
        Series read =
                measures.read(List.of(metric), stored, trend.method(), span).get(0);
        Series grouped = stored.equals(grain.grouping()) ? read : read.resample(grain.grouping(), trend.statistic());
        List<TrendsAnswer.Figure> figures = new ArrayList<>(grouped.size());
        for (int i = 0; i < grouped.size(); i++) {
            figures.add(new TrendsAnswer.Figure(Epoch.instant(grouped.timestamp(i)), grouped.value(i)));
        }
        return figures;
    }
}
