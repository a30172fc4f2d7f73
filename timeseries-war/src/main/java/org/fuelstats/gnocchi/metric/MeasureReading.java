package org.fuelstats.gnocchi.metric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.fuelstats.gnocchi.measurejson.Triples;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.measures.Measures;
import org.fuelstats.timeseries.measures.MetricsDeletedException;
import org.fuelstats.timeseries.metrics.Metric;
import org.fuelstats.timeseries.series.Series;
import org.fuelstats.timeseries.time.TimeSpan;

/** Executes queries for a metric's measures. */
@ApplicationScoped
class MeasureReading {
    private final Measures measures;

    /** For the container's proxy. */
    protected MeasureReading() {
        this(null);
    }

    @Inject
    public MeasureReading(Measures measures) {
        this.measures = measures;
    }

    List<Triples> read(Metric metric, MeasuresRequest question) {
        List<Triples> read = new ArrayList<>();
        if (question.span().isEmpty()) {
            return read;
        }
        try {
            TimeSpan span = question.span().get();
            TimeSpan whole = question.resample().map(span::wholeGroups).orElse(span);
            for (Archive archive : question.archives()) {
                Series series = measures.read(metric, archive, question.method(), whole);
                Series shown = question.resample()
                        .map(grouping -> series.resample(
                                        grouping, question.method().statistic())
                                .before(span.to()))
                        .orElse(series);
                read.add(Triples.of(shown));
            }
            return read;
        } catch (MetricsDeletedException gone) {
            throw MetricAccess.missing(metric.id());
        }
    }
}
