package org.fuelstats.gnocchi.aggregates;

import java.util.List;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.gnocchi.responses.Cause;
import org.fuelstats.http.ErrorCode;

/** Refusals of series that can't be taken together. */
final class Unaggregable {
    private Unaggregable() {}

    static ApiError because(String reason, Object detail) {
        return ApiError.of(ErrorCode.INVALID, new Cause("Metrics cannot be aggregated", reason, detail));
    }

    static ApiError columns(String reason, List<Column> columns) {
        return because(reason, columns.stream().map(Column::detail).toList());
    }
}
