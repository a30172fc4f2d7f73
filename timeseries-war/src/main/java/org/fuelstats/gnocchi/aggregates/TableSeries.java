package org.fuelstats.gnocchi.aggregates;

import org.fuelstats.gnocchi.measurejson.Triples;
import org.fuelstats.timeseries.time.Grouping;

/** A series of a table, as it's answered. */
final class TableSeries implements Triples {
    private final Grouping grouping;
    private final long[] times;
    private final double[] values;
    private final int size;

    private TableSeries(Grouping grouping, long[] times, double[] values, int size) {
        this.grouping = grouping;
        this.times = times;
        this.values = values;
        this.size = size;
    }

    /** The series with this number; without gaps, times at which it has no value, or an infinite one, are left out. */
    static TableSeries of(Table table, int number, boolean gaps) {
        double[] values = table.values()[number];
        if (gaps) {
            return new TableSeries(table.grouping(), table.times(), values, values.length);
        }
        long[] times = new long[values.length];
        double[] kept = new double[values.length];
        int size = 0;
        for (int i = 0; i < values.length; i++) {
            if (Double.isFinite(values[i])) {
                times[size] = table.times()[i];
                kept[size++] = values[i];
            }
        }
        return new TableSeries(table.grouping(), times, kept, size);
    }

    @Override
    public Grouping grouping() {
        return grouping;
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
