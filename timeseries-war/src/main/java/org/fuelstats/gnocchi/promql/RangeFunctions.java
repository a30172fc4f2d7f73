package org.fuelstats.gnocchi.promql;

/** The functions of ranges. */
final class RangeFunctions {
    /** The value of a range that has at least one sample; absent if it has too few. */
    @FunctionalInterface
    interface RangeFunction {
        double of(Window window, int step);
    }

    private RangeFunctions() {}

    /**
     * A function.
     *
     * @param numbers its other arguments, each at every step
     */
    static RangeFunction named(String name, double[]... numbers) {
        return switch (name) {
            case "rate" -> (window, step) -> Rates.extrapolated(window, true, true);
            case "increase" -> (window, step) -> Rates.extrapolated(window, true, false);
            case "delta" -> (window, step) -> Rates.extrapolated(window, false, false);
            case "irate" -> (window, step) -> Rates.latest(window, true);
            case "idelta" -> (window, step) -> Rates.latest(window, false);
            case "changes" -> (window, step) -> Rates.changes(window);
            case "resets" -> (window, step) -> Rates.resets(window);
            case "deriv" -> (window, step) -> PromqlTrends.slope(window);
            case "predict_linear" -> (window, step) -> PromqlTrends.predicted(window, numbers[0][step]);
            case "holt_winters" -> (window, step) -> PromqlTrends.smoothed(window, numbers[0][step], numbers[1][step]);
            case "avg_over_time" -> (window, step) -> RangeStatistics.mean(window);
            case "min_over_time" -> (window, step) -> RangeStatistics.min(window);
            case "max_over_time" -> (window, step) -> RangeStatistics.max(window);
            case "sum_over_time" -> (window, step) -> RangeStatistics.sum(window);
            case "count_over_time" -> (window, step) -> window.size();
            case "last_over_time" -> (window, step) -> window.last();
            case "present_over_time", "absent_over_time" -> (window, step) -> 1;
            case "stdvar_over_time" -> (window, step) -> RangeStatistics.variance(window);
            case "stddev_over_time" -> (window, step) -> Math.sqrt(RangeStatistics.variance(window));
            case "quantile_over_time" -> (window, step) -> RangeStatistics.quantile(numbers[0][step], window.copy());
            default -> throw new IllegalArgumentException("No function of ranges: " + name);
        };
    }
}
