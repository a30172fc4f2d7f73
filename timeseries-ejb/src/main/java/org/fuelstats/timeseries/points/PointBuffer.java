package org.fuelstats.timeseries.points;

import java.util.Arrays;
import org.fuelstats.timeseries.time.Epoch;

/** Collects the measures of one metric in the order in which they arrive. To be reused: {@link #clear} keeps the arrays. */
public final class PointBuffer {
    private long[] timestamps = new long[16];
    private double[] values = new double[16];
    private int size;
    private boolean ascending = true;

    /**
     * Takes in a measure.
     *
     * @throws IllegalArgumentException if the value isn't a finite number
     * @throws java.time.DateTimeException if the timestamp lies outside the years that can be stored
     */
    public void add(long timestamp, double value) {
        if (timestamp < Epoch.EARLIEST || timestamp >= Epoch.END) {
            Epoch.checked(timestamp);
        }
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("A measure's value must be a finite number, not " + value + ".");
        }
        if (size == timestamps.length) {
            timestamps = Arrays.copyOf(timestamps, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        ascending &= size == 0 || timestamps[size - 1] < timestamp;
        timestamps[size] = timestamp;
        values[size] = value;
        size++;
    }

    public int size() {
        return size;
    }

    public void clear() {
        size = 0;
        ascending = true;
    }

    /** What was taken in, sorted; of measures with the same timestamp the last one. */
    public Points toPoints() {
        long[] sortedTimestamps = Arrays.copyOf(timestamps, size);
        double[] sortedValues = Arrays.copyOf(values, size);
        if (ascending) {
            return new Points(sortedTimestamps, sortedValues, size);
        }
        StableSort.sort(sortedTimestamps, sortedValues);
        int kept = 0;
        long[] superseded = new long[size];
        for (int i = 0; i < size; i++) {
            if (i + 1 < size && sortedTimestamps[i] == sortedTimestamps[i + 1]) {
                superseded[i - kept] = sortedTimestamps[i];
                continue;
            }
            sortedTimestamps[kept] = sortedTimestamps[i];
            sortedValues[kept] = sortedValues[i];
            kept++;
        }
        return new Points(sortedTimestamps, sortedValues, kept, Arrays.copyOf(superseded, size - kept));
    }
}
