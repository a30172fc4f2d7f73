package org.fuelstats.timeseries.rollup;

import java.util.List;
import org.fuelstats.timeseries.block.AggregateColumn;
import org.fuelstats.timeseries.block.BucketRows;
import org.fuelstats.timeseries.points.Points;

/** Aggregates the raw points of one bucket into its stored row of values. */
final class BucketFold {
    private final List<AggregateColumn> columns;
    private final boolean rated;
    private final ValueStatistics values = new ValueStatistics();
    private final ValueStatistics differences = new ValueStatistics();

    BucketFold(List<AggregateColumn> columns) {
        this.columns = columns;
        this.rated = columns.stream().anyMatch(AggregateColumn::rate);
    }

    /** Adds the row of a bucket whose points are those with the indices {@code from} to before {@code to}. */
    void fold(long bucket, Points points, int from, int to, BucketRows rows) {
        points.copyValues(from, to, values.room(to - from));
        values.summarise(to - from);
        if (rated) {
            summariseDifferences(points, from, to);
        }
        rows.addBucket(bucket);
        for (int c = 0; c < columns.size(); c++) {
            AggregateColumn column = columns.get(c);
            ValueStatistics summary = column.rate() ? differences : values;
            rows.set(c, summary.get(column.statistic()));
        }
    }

    /** The metric's very first point has no difference; any other has one to the point before, in whichever bucket that is. */
    private void summariseDifferences(Points points, int from, int to) {
        int first = Math.max(from, 1);
        double[] room = differences.room(to - from);
        for (int i = first; i < to; i++) {
            room[i - first] = points.value(i) - points.value(i - 1);
        }
        differences.summarise(Math.max(0, to - first));
    }
}
