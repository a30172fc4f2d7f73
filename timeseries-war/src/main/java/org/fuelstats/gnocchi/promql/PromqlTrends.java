package org.fuelstats.gnocchi.promql;

/** Lines through the samples of a range. */
final class PromqlTrends {
    private PromqlTrends() {}

    /** The slope per second of the straight line with the least squares. */
    static double slope(Window window) {
        return window.size() < 2 ? Row.ABSENT : line(window, window.firstTime())[0];
    }

    /** The value of that line some seconds after the step. */
    static double predicted(Window window, double seconds) {
        if (window.size() < 2) {
            return Row.ABSENT;
        }
        double[] line = line(window, window.stepTime());
        return line[0] * seconds + line[1];
    }

    /** Slope, and value at a time. */
    private static double[] line(Window window, long origin) {
        CompensatedSum sumX = new CompensatedSum();
        CompensatedSum sumY = new CompensatedSum();
        CompensatedSum sumXY = new CompensatedSum();
        CompensatedSum sumX2 = new CompensatedSum();
        boolean constant = true;
        int count = window.size();
        for (int i = 0; i < count; i++) {
            double y = window.value(i);
            double x = (window.time(i) - origin) / 1000.0;
            constant &= y == window.first();
            sumX.add(x);
            sumY.add(y);
            sumXY.add(x * y);
            sumX2.add(x * x);
        }
        if (constant) {
            double only = window.first();
            return Double.isInfinite(only) ? new double[] {Double.NaN, Double.NaN} : new double[] {0, only};
        }
        double covariance = sumXY.exact() - sumX.exact() * sumY.exact() / count;
        double variance = sumX2.exact() - sumX.exact() * sumX.exact() / count;
        double slope = covariance / variance;
        return new double[] {slope, sumY.exact() / count - slope * sumX.exact() / count};
    }

    /** Double exponential smoothing. */
    static double smoothed(Window window, double smoothing, double trend) {
        if (!(smoothing > 0 && smoothing < 1)) {
            throw PromqlError.execution("invalid smoothing factor. Expected: 0 < sf < 1, got: " + smoothing);
        }
        if (!(trend > 0 && trend < 1)) {
            throw PromqlError.execution("invalid trend factor. Expected: 0 < tf < 1, got: " + trend);
        }
        if (window.size() < 2) {
            return Row.ABSENT;
        }
        double before = 0;
        double level = window.first();
        double slope = window.value(1) - window.first();
        for (int i = 1; i < window.size(); i++) {
            if (i > 1) {
                slope = trend * (level - before) + (1 - trend) * slope;
            }
            double next = smoothing * window.value(i) + (1 - smoothing) * (level + slope);
            before = level;
            level = next;
        }
        return level;
    }
}
