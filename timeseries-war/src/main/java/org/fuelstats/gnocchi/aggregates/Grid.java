package org.fuelstats.gnocchi.aggregates;

import java.util.Arrays;
import java.util.List;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.timeseries.series.Series;

/** The values of several series at all times at which one of them has a value; NaN if a series has none. */
final class Grid {
    /** 64 MiB. What is larger is refused, as it would take the memory of all other requests. */
    private static final long MOST_CELLS = 8L << 20;

    private final long[] times;
    private final double[][] rows;

    Grid(long[] times, double[][] rows) {
        this.times = times;
        this.rows = rows;
    }

    /** Lays series of one granularity over each other. */
    static Grid of(List<Series> series, long granularityNanos) {
        long[] times = CommonTimes.of(series, granularityNanos);
        if ((long) times.length * series.size() > MOST_CELLS) {
            throw ApiError.of(
                    ErrorCode.INVALID,
                    "This aggregates " + series.size() + " series of " + times.length + " points, more than "
                            + MOST_CELLS + " values: ask for fewer metrics, a shorter span or a coarser granularity.");
        }
        double[][] rows = new double[series.size()][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = spread(series.get(row), times);
        }
        return new Grid(times, rows);
    }

    private static double[] spread(Series series, long[] times) {
        double[] row = new double[times.length];
        if (series.size() == times.length) {
            series.copyValues(row);
            return row;
        }
        Arrays.fill(row, Double.NaN);
        int at = 0;
        for (int i = 0; i < series.size(); i++) {
            while (times[at] != series.timestamp(i)) {
                at++;
            }
            row[at] = series.value(i);
        }
        return row;
    }

    long[] times() {
        return times;
    }

    double[][] rows() {
        return rows;
    }

    int series() {
        return rows.length;
    }

    /** The part from one time to before another. */
    Grid part(int from, int to) {
        return new Grid(
                Arrays.copyOfRange(times, from, to),
                Arrays.stream(rows)
                        .map(row -> Arrays.copyOfRange(row, from, to))
                        .toArray(double[][]::new));
    }

    /** The same with something in the place of what is missing. */
    Grid filled(Fill fill) {
        double[][] filled = Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
        for (double[] row : filled) {
            if (fill instanceof Fill.Number number) {
                for (int i = 0; i < row.length; i++) {
                    row[i] = Double.isNaN(row[i]) ? number.value() : row[i];
                }
            } else if (fill instanceof Fill.Neighbour neighbour) {
                fillFromNeighbours(row, neighbour.forward());
                if (neighbour.full()) {
                    fillFromNeighbours(row, !neighbour.forward());
                }
            }
        }
        return new Grid(times, filled);
    }

    private static void fillFromNeighbours(double[] row, boolean forward) {
        double last = Double.NaN;
        for (int i = 0; i < row.length; i++) {
            int at = forward ? i : row.length - 1 - i;
            if (Double.isNaN(row[at])) {
                row[at] = last;
            } else {
                last = row[at];
            }
        }
    }

    /** The values at one time, without the gaps; returns how many. */
    int column(int time, double[] into) {
        int count = 0;
        for (double[] row : rows) {
            if (!Double.isNaN(row[time])) {
                into[count++] = row[time];
            }
        }
        return count;
    }
}
