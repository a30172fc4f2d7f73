package org.fuelstats.timeseries.codec;

/** Work arrays that are reused between calls and only grow. */
final class Scratch {
    private Scratch() {}

    static long[] atLeast(long[] scratch, int length) {
        return scratch.length >= length ? scratch : new long[Math.max(length, scratch.length * 2)];
    }

    static double[] atLeast(double[] scratch, int length) {
        return scratch.length >= length ? scratch : new double[Math.max(length, scratch.length * 2)];
    }
}
