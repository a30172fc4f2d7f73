package org.fuelstats.analytics.reports.original;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fuelstats.analytics.reports.engine.ReleaseOrder;
import org.fuelstats.analytics.reports.query.IndexQuery;
import org.fuelstats.persistence.installations.InstallationStructure;

/** The number of installations by release, newest first, counted as in the installations report. */
@RequestScoped
class OriginalReleasesReport {
    private static final JsonObject AGGREGATION = JsonParser.parseString(
                    String.format(Locale.ROOT, """
                {"filter": {"match_all": {}}, "aggs": {"releases": {"terms": {"field": "release", "size": %d}}}}\
                """, IndexQuery.MOST_GROUPS))
            .getAsJsonObject();
    private static final JsonObject NOT_FILTERED =
            JsonParser.parseString("{\"term\": {\"is_filtered\": false}}").getAsJsonObject();

    @Inject
    private IndexQuery index;

    /** The whole report. */
    @Schema(name = "releases.report", description = "The releases, newest version first.")
    record Report(List<Release> releases) {}

    /** The number of installations of a release. */
    @Schema(name = "releases.report.release", description = "How many installations run a release.")
    record Release(String release, long installations) {}

    Report work() {
        IndexQuery.Answer answer = index.ask(InstallationStructure.class, NOT_FILTERED, AGGREGATION);
        return new Report(BucketCounts.of(answer.counted(), "releases").entrySet().stream()
                .map(group -> new Release(group.getKey(), group.getValue()))
                .sorted(Comparator.comparing(Release::release, ReleaseOrder.NEWEST_FIRST))
                .toList());
    }
}
