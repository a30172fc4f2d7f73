package org.fuelstats.analytics.trends;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How some numbers moved.
 *
 * @param release null for all releases together
 * @param granularity the width of the spans into which the time is cut
 */
@Schema(name = "trends", description = "How some numbers moved; `release` is null for all releases together.")
record TrendsAnswer(Instant start, Instant stop, String release, TrendGranularity granularity, List<Line> trends) {
    /** One number over time; spans without one are left out. */
    @Schema(name = "trend", description = "One number over time; spans without one are left out.")
    record Line(String name, String unit, List<Figure> points) {}

    /** The number of the span that begins here. */
    @Schema(name = "trend.point", description = "The number of the span that begins here.")
    record Figure(Instant from, double value) {}
}
