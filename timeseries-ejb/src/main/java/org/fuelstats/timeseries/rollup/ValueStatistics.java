package org.fuelstats.timeseries.rollup;

import java.util.Arrays;
import org.fuelstats.timeseries.archive.Percentile;
import org.fuelstats.timeseries.archive.PlainStatistic;
import org.fuelstats.timeseries.archive.Statistic;

/**
 * The statistics of values in order of time. Sums are added up in that order, so that equal values give equal sums to the last bit. NaN
 * means that a statistic does not exist: all but the count for no values, the deviation for one. Not thread-safe.
 */
public final class ValueStatistics {
    private double[] values = new double[0];
    private double[] sorted = new double[0];
    private boolean inOrder;
    private int count;
    private double sum;
    private double min;
    private double max;

    /** Room for {@code length} values, to be filled in before {@link #summarise}. */
    public double[] room(int length) {
        if (values.length < length) {
            values = new double[Math.max(length, values.length * 2)];
        }
        return values;
    }

    /** Summarises the first {@code length} values of the room. */
    public void summarise(int length) {
        count = length;
        inOrder = false;
        double total = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < length; i++) {
            double value = values[i];
            total += value;
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        sum = total;
        min = least;
        max = most;
    }

    public double get(Statistic statistic) {
        if (count == 0) {
            return Double.NaN;
        }
        if (statistic instanceof Percentile percentile) {
            return percentile(percentile.rank());
        }
        return switch ((PlainStatistic) statistic) {
            case MEAN -> sum / count;
            case SUM -> sum;
            case LAST -> values[count - 1];
            case MAX -> max;
            case MIN -> min;
            case STD -> deviation();
            case MEDIAN -> median();
            case FIRST -> values[0];
            case COUNT -> count;
        };
    }

    /** The sample deviation, in two passes: squares of what is far from zero and close together would lose every digit. */
    private double deviation() {
        if (count == 1) {
            return Double.NaN;
        }
        double mean = sum / count;
        double squares = 0;
        for (int i = 0; i < count; i++) {
            double difference = values[i] - mean;
            squares += difference * difference;
        }
        return Math.sqrt(squares / (count - 1));
    }

    private double median() {
        sort();
        int upper = count / 2;
        return count % 2 == 1 ? sorted[upper] : (sorted[upper - 1] + sorted[upper]) / 2;
    }

    /** Linear between the ranks around {@code (count - 1) * rank / 100}, from the nearer one, as numpy does it. */
    private double percentile(int rank) {
        sort();
        long hundredths = (long) (count - 1) * rank;
        int below = (int) (hundredths / 100);
        double share = hundredths % 100 / 100.0;
        double low = sorted[below];
        if (share == 0) {
            return low;
        }
        double high = sorted[below + 1];
        double gap = high - low;
        return share < 0.5 ? low + gap * share : high - gap * (1 - share);
    }

    private void sort() {
        if (inOrder) {
            return;
        }
        if (sorted.length < count) {
            sorted = new double[values.length];
        }
        System.arraycopy(values, 0, sorted, 0, count);
        Arrays.sort(sorted, 0, count);
        inOrder = true;
    }
}
