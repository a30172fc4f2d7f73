package org.fuelstats.timeseries.measures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import org.fuelstats.timeseries.incoming.MetricPoints;
import org.fuelstats.timeseries.points.Points;
import org.fuelstats.timeseries.storage.IncomingLog.IncomingRow;

/** The measures of some incoming rows, grouped by metric, each group in the order of receipt. */
final class MeasureBatches {
    private final Map<Long, List<Points>> byMetric = new LinkedHashMap<>();
    private final Map<IncomingRow, RuntimeException> unreadable = new LinkedHashMap<>();

    /** Takes in rows in the order of receipt, and of them the metrics wanted. */
    MeasureBatches(RowCodecs codecs, List<IncomingRow> rows, LongPredicate wanted) {
        for (IncomingRow row : rows) {
            List<MetricPoints> read;
            try {
                read = codecs.incoming(row);
            } catch (RuntimeException e) {
                unreadable.put(row, e);
                continue;
            }
            for (MetricPoints each : read) {
                if (wanted.test(each.metric())) {
                    byMetric.computeIfAbsent(each.metric(), metric -> new ArrayList<>())
                            .add(each.points());
                }
            }
        }
    }

    /** The batches of one metric, none if there are none. */
    List<Points> of(long metric) {
        return byMetric.getOrDefault(metric, List.of());
    }

    Map<Long, List<Points>> byMetric() {
        return byMetric;
    }

    /** Rows whose bytes make no sense, with the reason: readers skip them, the rollup parks and logs them. */
    Map<IncomingRow, RuntimeException> unreadable() {
        return unreadable;
    }
}
