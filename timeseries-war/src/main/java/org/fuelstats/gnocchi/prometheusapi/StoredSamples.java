package org.fuelstats.gnocchi.prometheusapi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.fuelstats.gnocchi.prometheusapi.FoundSeries.OneSeries;
import org.fuelstats.gnocchi.promql.EvaluationLimits;
import org.fuelstats.gnocchi.promql.LabelMatcher;
import org.fuelstats.gnocchi.promql.PromqlError;
import org.fuelstats.gnocchi.promql.PromqlSource;
import org.fuelstats.gnocchi.promql.Samples;
import org.fuelstats.timeseries.measures.Measures;
import org.fuelstats.timeseries.measures.MetricsDeletedException;
import org.fuelstats.timeseries.series.Series;
import org.fuelstats.timeseries.time.Epoch;
import org.fuelstats.timeseries.time.TimeSpan;

/** The samples of one query: aggregates of the metrics that the caller may read. */
final class StoredSamples implements PromqlSource {
    private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    /** Metrics that are read together. */
    private static final int AT_ONCE = 200;

    private final FoundSeries found;
    private final Measures measures;
    private final EvaluationLimits limits;
    private final long now;
    private long loaded;

    /**
     * For a query.
     *
     * @param now in nanoseconds
     */
    StoredSamples(FoundSeries found, Measures measures, EvaluationLimits limits, long now) {
        this.found = found;
        this.measures = measures;
        this.limits = limits;
        this.now = now;
    }

    @Override
    public List<Samples> select(List<LabelMatcher> matchers, long from, long to) {
        long start = nanos(from);
        Map<SampledArchive, List<OneSeries>> byArchive = new LinkedHashMap<>();
        for (OneSeries each : found.matching(matchers)) {
            byArchive
                    .computeIfAbsent(
                            SampledArchive.of(each.metric().policy(), Math.max(0, now - start)),
                            any -> new ArrayList<>())
                    .add(each);
        }
        List<Samples> samples = new ArrayList<>();
        byArchive.forEach((archive, series) -> {
            long early = nanos(from - (archive.lookback() - Samples.LOOKBACK));
            long end = nanos(to) + 1;
            for (int i = 0; early < end && i < series.size(); i += AT_ONCE) {
                List<OneSeries> some = series.subList(i, Math.min(series.size(), i + AT_ONCE));
                samples.addAll(read(some, archive, new TimeSpan(early, end)));
            }
        });
        samples.sort(Comparator.comparing(Samples::labels));
        return samples;
    }

    private List<Samples> read(List<OneSeries> series, SampledArchive archive, TimeSpan span) {
        List<Series> stored;
        try {
            stored = measures.read(
                    series.stream().map(OneSeries::metric).toList(), archive.granularity(), archive.method(), span);
        } catch (MetricsDeletedException gone) {
            List<OneSeries> rest = series.stream()
                    .filter(each -> !gone.metrics().contains(each.metric().number()))
                    .toList();
            if (rest.size() == series.size()) {
                throw PromqlError.execution("metrics were deleted during the query: repeat it");
            }
            return read(rest, archive, span);
        }
        List<Samples> samples = new ArrayList<>();
        for (int i = 0; i < stored.size(); i++) {
            loaded += stored.get(i).size();
            limits.check(loaded);
            if (stored.get(i).size() > 0) {
                samples.add(samples(series.get(i), stored.get(i), archive));
            }
        }
        return samples;
    }

    private static Samples samples(OneSeries series, Series stored, SampledArchive archive) {
        long[] times = new long[stored.size()];
        double[] values = new double[stored.size()];
        stored.copyValues(values);
        Arrays.setAll(times, i -> Math.floorDiv(stored.timestamp(i), MILLI));
        return new Samples(series.labels(), times, values, archive.lookback());
    }

    /** Within the years that can be stored. */
    private static long nanos(long millis) {
        long bounded = Math.max(Epoch.EARLIEST / MILLI, Math.min(Epoch.END / MILLI - 1, millis));
        return bounded * MILLI;
    }
}
