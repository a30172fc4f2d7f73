package org.fuelstats.timeseries.points;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.fuelstats.timeseries.time.Epoch;

/** Measures of one metric in strictly ascending order of time, each value a finite number. Immutable. */
public final class Points {
    private static final long[] NO_TIMES = {};

    public static final Points NONE = new Points(new long[0], new double[0], 0);

    private final long[] timestamps;
    private final double[] values;
    private final int size;
    private final long[] superseded;

    /** Takes over arrays that are known to be right. */
    Points(long[] timestamps, double[] values, int size) {
        this(timestamps, values, size, NO_TIMES);
    }

    /**
     * Takes over arrays that are known to be right.
     *
     * @param superseded timestamps of measures that do not count because others of the same timestamp came later, in ascending order
     */
    Points(long[] timestamps, double[] values, int size, long[] superseded) {
        this.timestamps = timestamps;
        this.values = values;
        this.size = size;
        this.superseded = superseded;
    }

    /** The index of the first invalid element of the columns, or -1. */
    static int firstFault(long[] timestamps, double[] values, int size) {
        for (int i = 0; i < size; i++) {
            boolean inOrder = i == 0 || timestamps[i - 1] < timestamps[i];
            if (!inOrder
                    || timestamps[i] < Epoch.EARLIEST
                    || timestamps[i] >= Epoch.END
                    || !Double.isFinite(values[i])) {
                return i;
            }
        }
        return -1;
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    public long timestamp(int index) {
        return timestamps[index];
    }

    public double value(int index) {
        return values[index];
    }

    /** The oldest timestamp; there must be one. */
    public long first() {
        return timestamps[0];
    }

    /** The newest timestamp; there must be one. */
    public long last() {
        return timestamps[size - 1];
    }

    /** The index of the first point at or after the timestamp; {@link #size} when there is none. */
    public int indexAtOrAfter(long timestamp) {
        int index = Arrays.binarySearch(timestamps, 0, size, timestamp);
        return index >= 0 ? index : -index - 1;
    }

    /** How many measures before the timestamp were received, with those that do not count because their timestamp came again. */
    public int receivedBefore(long timestamp) {
        int again = 0;
        while (again < superseded.length && superseded[again] < timestamp) {
            again++;
        }
        return indexAtOrAfter(timestamp) + again;
    }

    /** These points and those that follow in the same request: as {@link #with}, and what is superseded is still counted. */
    public Points followedBy(Points later) {
        Points both = with(later);
        LongStream common = IntStream.range(0, later.size)
                .mapToLong(later::timestamp)
                .filter(each -> Arrays.binarySearch(timestamps, 0, size, each) >= 0);
        long[] again = Stream.of(LongStream.of(superseded), LongStream.of(later.superseded), common)
                .flatMapToLong(each -> each)
                .sorted()
                .toArray();
        return new Points(both.timestamps, both.values, both.size, again);
    }

    /** The points from one index to before another. */
    public Points slice(int from, int to) {
        if (from == 0 && to == size) {
            return this;
        }
        return new Points(Arrays.copyOfRange(timestamps, from, to), Arrays.copyOfRange(values, from, to), to - from);
    }

    /** Points that follow each other, as one. */
    public static Points joined(List<Points> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        int size = parts.stream().mapToInt(Points::size).sum();
        long[] timestamps = new long[size];
        double[] values = new double[size];
        int at = 0;
        for (Points part : parts) {
            if (at > 0 && part.size > 0 && part.first() <= timestamps[at - 1]) {
                throw new IllegalArgumentException("The parts don't follow each other in time");
            }
            System.arraycopy(part.timestamps, 0, timestamps, at, part.size);
            System.arraycopy(part.values, 0, values, at, part.size);
            at += part.size;
        }
        return new Points(timestamps, values, size);
    }

    /** These points and those received after them; of two with the same timestamp the one in {@code received} wins. */
    public Points with(Points received) {
        if (received.isEmpty()) {
            return this;
        }
        if (isEmpty()) {
            return received;
        }
        if (last() < received.first()) {
            return joined(List.of(this, received));
        }
        long[] mergedTimestamps = Arrays.copyOf(timestamps, size + received.size);
        double[] mergedValues = Arrays.copyOf(values, size + received.size);
        int kept = indexAtOrAfter(received.first());
        int mine = kept;
        for (int theirs = 0; theirs < received.size; theirs++) {
            long timestamp = received.timestamps[theirs];
            while (mine < size && timestamps[mine] < timestamp) {
                mergedTimestamps[kept] = timestamps[mine];
                mergedValues[kept++] = values[mine++];
            }
            if (mine < size && timestamps[mine] == timestamp) {
                mine++;
            }
            mergedTimestamps[kept] = timestamp;
            mergedValues[kept++] = received.values[theirs];
        }
        int rest = size - mine;
        System.arraycopy(timestamps, mine, mergedTimestamps, kept, rest);
        System.arraycopy(values, mine, mergedValues, kept, rest);
        return new Points(mergedTimestamps, mergedValues, kept + rest);
    }

    /** Copies the values of indices {@code from} to before {@code to} into the beginning of an array. */
    public void copyValues(int from, int to, double[] into) {
        System.arraycopy(values, from, into, 0, to - from);
    }

    long[] timestamps() {
        return timestamps;
    }

    double[] values() {
        return values;
    }
}
