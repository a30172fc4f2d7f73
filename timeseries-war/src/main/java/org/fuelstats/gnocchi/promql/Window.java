package org.fuelstats.gnocchi.promql;

import java.util.Arrays;

/** The samples of one series in the range before a step; moves on from step to step. */
final class Window {
    private final long[] times;
    private final double[] values;
    private final long length;
    private int from;
    private int to;
    private long start;
    private long end;
    private long stepTime;

    /** Over samples in ascending order, with ranges of so many milliseconds. */
    Window(Samples samples, long length) {
        times = samples.times();
        values = samples.values();
        this.length = length;
    }

    /** Moves to the range that ends at a time, which isn't before the last one, for the step of another time. */
    void move(long newEnd, long step) {
        stepTime = step;
        end = newEnd;
        start = newEnd - length;
        while (to < times.length && times[to] <= end) {
            to++;
        }
        while (from < to && times[from] < start) {
            from++;
        }
    }

    int size() {
        return to - from;
    }

    long time(int index) {
        return times[from + index];
    }

    double value(int index) {
        return values[from + index];
    }

    double first() {
        return values[from];
    }

    double last() {
        return values[to - 1];
    }

    long firstTime() {
        return times[from];
    }

    long lastTime() {
        return times[to - 1];
    }

    long start() {
        return start;
    }

    long end() {
        return end;
    }

    /** The time of the step, which an offset makes another one than the end. */
    long stepTime() {
        return stepTime;
    }

    double seconds() {
        return length / 1000.0;
    }

    long[] copyTimes() {
        return Arrays.copyOfRange(times, from, to);
    }

    double[] copy() {
        return Arrays.copyOfRange(values, from, to);
    }
}
