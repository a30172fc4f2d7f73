package org.fuelstats.analytics.trends;

import java.time.Instant;
import java.util.List;

/**
 * How some numbers moved.
 *
 * @param release null for all releases together
 * @param granularity the width of the spans into which the time is cut
 */
record TrendsAnswer(Instant start, Instant stop, String release, Grain granularity, List<Line> trends) {
    /** One number over time; spans without one are left out. */
    record Line(String name, String unit, List<Figure> points) {}

    /** The number of the span that begins here. */
    record Figure(Instant from, double value) {}
}
