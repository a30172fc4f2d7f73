package org.fuelstats.analytics.trends;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The response of the trends.
 *
 * @param release null for all releases together
 * @param granularity the length of the intervals
 */
@Schema(name = "trends", description = "Figures over time; `release` is null for all releases together.")
record TrendsAnswer(Instant start, Instant stop, String release, TrendGranularity granularity, List<Line> trends) {
    /** One figure over time; intervals without a value are omitted. */
    @Schema(name = "trend", description = "One figure over time; intervals without a value are left out.")
    record Line(String name, String unit, List<Figure> points) {}

    /** The value of the interval that begins at this time. */
    @Schema(name = "trend.point", description = "The value of the interval that begins at this time.")
    record Figure(Instant from, double value) {}
}
