package org.fuelstats.gnocchi.aggregates;

import org.fuelstats.gnocchi.measurejson.Triples;
import org.fuelstats.timeseries.time.Granularity;
import org.fuelstats.timeseries.time.Grouping;

/** A series computed from several. */
final class AggregatedSeries implements Triples {
    /** Times of one look at the grid: a cache line of each series. */
    private static final int AT_ONCE = 8;

    private final Granularity granularity;
    private final long[] times;
    private final double[] values;
    private final int size;

    private AggregatedSeries(Granularity granularity, long[] times, double[] values, int size) {
        this.granularity = granularity;
        this.times = times;
        this.values = values;
        this.size = size;
    }

    /**
     * Takes the method over the values at each time.
     *
     * @param gaps whether times at which nothing can be said stay in, as null
     */
    static AggregatedSeries of(Granularity granularity, Grid grid, CrossMethod method, boolean gaps) {
        long[] times = grid.times().clone();
        double[] values = new double[times.length];
        double[][] columns = new double[AT_ONCE][grid.series()];
        int[] counts = new int[AT_ONCE];
        int kept = 0;
        for (int i = 0; i < times.length; i++) {
            int place = i % AT_ONCE;
            if (place == 0) {
                grid.columns(i, columns, counts);
            }
            double value = method.of(columns[place], counts[place]);
            if (gaps || Double.isFinite(value)) {
                times[kept] = times[i];
                values[kept++] = value;
            }
        }
        return new AggregatedSeries(granularity, times, values, kept);
    }

    @Override
    public Grouping grouping() {
        return granularity;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public long timestamp(int index) {
        return times[index];
    }

    @Override
    public double value(int index) {
        return values[index];
    }
}
