package org.fuelstats.trends;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fuelstats.timeseries.metrics.Metric;
import org.fuelstats.timeseries.time.Granularity;

/** The fleet's series: one resource per release, and one for all releases together. */
@ApplicationScoped
public class FleetSeries {
    /** The granularities that are stored. */
    public static final Granularity HOUR = TrendResources.HOUR;

    public static final Granularity DAY = TrendResources.DAY;

    private static final String TYPE = "generic";

    @Inject
    private TrendResources resources;

    /** The metrics of a release by name; none if no installation has reported it yet. */
    public Optional<Map<String, Metric>> find(String release) {
        return resources.find(TYPE, id(release));
    }

    /** The metrics of a release by name; made when there are none. */
    Map<String, Metric> ensure(String release) {
        return resources.ensure(
                TYPE,
                id(release),
                Map.of(),
                Trend.of(release).stream().collect(Collectors.toMap(Trend::metric, Trend::unit)));
    }

    /** What an installation sends as its release may be anything; a resource's id holds no slash and isn't long. */
    private static String id(String release) {
        if (release.isEmpty()) {
            return "fuelstats:fleet";
        }
        String plain = release.replaceAll("[^A-Za-z0-9._+-]", "_");
        return "fuelstats:release:" + plain.substring(0, Math.min(plain.length(), 200));
    }
}
