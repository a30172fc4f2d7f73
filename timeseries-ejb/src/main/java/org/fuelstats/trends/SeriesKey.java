package org.fuelstats.trends;

/**
 * Which series: of a release, or of all releases together.
 *
 * @param release empty for all releases together
 */
record SeriesKey(String release, Trend trend) {}
