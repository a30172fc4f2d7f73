package org.fuelstats.gnocchi.aggregates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.gnocchi.responses.Cause;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.time.Granularity;

/** The granularities in which metrics can be aggregated together. */
final class CommonGranularities {
    private CommonGranularities() {}

    /**
     * The requested granularity, or all that the metrics have in common, coarsest first.
     *
     * @throws ApiError if there is none, or a metric hasn't the aggregate
     */
    static List<Granularity> of(List<Column> columns, Optional<Granularity> asked) {
        TreeSet<Granularity> common = new TreeSet<>(granularities(columns.get(0)));
        columns.forEach(column -> common.retainAll(granularities(column)));
        if (asked.isEmpty() && common.isEmpty()) {
            throw Unaggregable.columns("No granularity match", columns);
        }
        refuseUnknown(columns);
        if (asked.isPresent()) {
            refuseMissing(columns, asked.get());
            return List.of(asked.get());
        }
        return List.copyOf(common.descendingSet());
    }

    private static void refuseUnknown(List<Column> columns) {
        List<List<String>> unknown = columns.stream()
                .filter(column -> !column.known())
                .map(column -> List.of(column.metric().id().toString(), column.aggregation()))
                .toList();
        if (!unknown.isEmpty()) {
            throw ApiError.of(ErrorCode.NOT_FOUND, new Cause("Metrics with unknown aggregation", null, unknown))
                    .withHint("The metrics' archive policies have no such aggregation methods");
        }
    }

    private static void refuseMissing(List<Column> columns, Granularity wanted) {
        List<List<Object>> missing = new ArrayList<>();
        for (Column column : columns) {
            if (column.metric().policy().archive(wanted).isEmpty()) {
                List<Object> detail = new ArrayList<>(column.detail());
                detail.add(Double.valueOf(wanted.seconds()));
                missing.add(detail);
            }
        }
        if (!missing.isEmpty()) {
            throw Unaggregable.because("Granularities are missing", missing);
        }
    }

    private static List<Granularity> granularities(Column column) {
        return column.metric().policy().archives().stream()
                .map(Archive::granularity)
                .toList();
    }
}
