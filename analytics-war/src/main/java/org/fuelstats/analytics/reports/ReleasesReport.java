package org.fuelstats.analytics.reports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.fuelstats.persistence.installations.InstallationStructure;

/** Which releases of Fuel the installations run, newest first; counted as in the report on installations. */
@RequestScoped
class ReleasesReport {
    private static final String AGGREGATION = """
            {"filter": {"match_all": {}}, "aggs": {"releases": {"terms": {"field": "release", "size": %d}}}}""".formatted(IndexQuestion.MOST_GROUPS);

    @Inject
    private IndexQuestion index;

    /** The whole report. */
    record Report(List<Release> releases) {}

    /** How many installations run a release. */
    record Release(String release, long installations) {}

    Report work() {
        IndexQuestion.Answer answer = index.ask(
                InstallationStructure.class,
                documents -> documents.match().field("is_filtered").matching(false),
                AGGREGATION);
        return new Report(Groups.of(answer.counted(), "releases").entrySet().stream()
                .map(group -> new Release(group.getKey(), group.getValue()))
                .sorted(Comparator.comparing(Release::release, ReleaseOrder.NEWEST_FIRST))
                .toList());
    }
}
