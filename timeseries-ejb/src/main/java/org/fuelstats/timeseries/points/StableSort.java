package org.fuelstats.timeseries.points;

/** Merge sort of two columns by the first; it is stable, so that later elements take precedence. */
final class StableSort {
    private StableSort() {}

    static void sort(long[] keys, double[] values) {
        long[] fromKeys = keys;
        double[] fromValues = values;
        long[] toKeys = new long[keys.length];
        double[] toValues = new double[keys.length];
        for (int width = 1; width < keys.length; width *= 2) {
            for (int start = 0; start < keys.length; start += 2 * width) {
                int middle = Math.min(start + width, keys.length);
                int end = Math.min(start + 2 * width, keys.length);
                merge(fromKeys, fromValues, toKeys, toValues, start, middle, end);
            }
            long[] swapKeys = fromKeys;
            fromKeys = toKeys;
            toKeys = swapKeys;
            double[] swapValues = fromValues;
            fromValues = toValues;
            toValues = swapValues;
        }
        if (fromKeys != keys) {
            System.arraycopy(fromKeys, 0, keys, 0, keys.length);
            System.arraycopy(fromValues, 0, values, 0, values.length);
        }
    }

    private static void merge(
            long[] fromKeys, double[] fromValues, long[] toKeys, double[] toValues, int start, int middle, int end) {
        int left = start;
        int right = middle;
        for (int to = start; to < end; to++) {
            boolean takeLeft = left < middle && (right >= end || fromKeys[left] <= fromKeys[right]);
            int from = takeLeft ? left++ : right++;
            toKeys[to] = fromKeys[from];
            toValues[to] = fromValues[from];
        }
    }
}
