package org.fuelstats.analytics.reports;

import com.google.gson.JsonObject;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.fuelstats.persistence.index.IndexedText;
import org.fuelstats.persistence.installations.InstallationStructure;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/**
 * How many installations there are, with how many environments, of which size and kind. The numbers are the original's,
 * quirks included: an installation whose filtering was never decided is left out; values are grouped as text; size,
 * hypervisor and operating system are counted for environments that are operational or in error only.
 */
@RequestScoped
class InstallationsReport {
    // One aggregation has one name, so all are parts of one that filters nothing out.
    private static final String AGGREGATION = """
            {"filter": {"match_all": {}}, "aggs": {
              "environments_num": {"terms": {"field": "clusters_num", "size": %1$d}},
              "environments": {"sum": {"field": "environments_num"}},
              "clusters": {"nested": {"path": "clusters"}, "aggs": {
                "statuses": {"terms": {"field": "clusters.status", "size": %1$d}},
                "operable": {"filter": {"terms": {"clusters.status": ["operational", "error"]}}, "aggs": {
                  "nodes_num": {"terms": {"field": "clusters.nodes_num", "size": %1$d}},
                  "hypervisors_num": {"terms": {"field": "clusters.libvirt_type", "size": %1$d}},
                  "oses_num": {"terms": {"field": "clusters.release.os", "size": %1$d}}}}}}}}""".formatted(IndexQuestion.MOST_GROUPS);

    @Inject
    private IndexQuestion index;

    /** The whole report. */
    record Report(Installations installations, Environments environments) {}

    /** How many installations, and how many of them state each number of environments. */
    record Installations(long count, Map<String, Long> environmentsNum) {}

    /** How many environments, by status; those in use also by size, hypervisor and operating system. */
    record Environments(
            long count,
            long operableEnvsCount,
            Map<String, Long> statuses,
            Map<String, Long> nodesNum,
            Map<String, Long> hypervisorsNum,
            Map<String, Long> osesNum) {}

    /**
     * Works the report out.
     *
     * @param release exactly this release of Fuel; null or empty for all
     */
    Report of(String release) {
        IndexQuestion.Answer answer =
                index.ask(InstallationStructure.class, documents -> selected(documents, release), AGGREGATION);
        JsonObject counted = answer.counted();
        JsonObject clusters = counted.getAsJsonObject("clusters");
        JsonObject operable = clusters.getAsJsonObject("operable");
        return new Report(
                new Installations(answer.documents(), Groups.of(counted, "environments_num")),
                new Environments(
                        Math.round(counted.getAsJsonObject("environments")
                                .get("value")
                                .getAsDouble()),
                        operable.get("doc_count").getAsLong(),
                        Groups.of(clusters, "statuses"),
                        Groups.of(operable, "nodes_num"),
                        Groups.of(operable, "hypervisors_num"),
                        Groups.of(operable, "oses_num")));
    }

    private static PredicateFinalStep selected(SearchPredicateFactory documents, String release) {
        PredicateFinalStep kept = documents.match().field("is_filtered").matching(false);
        if (release == null || release.isEmpty()) return kept;
        return documents.and().add(kept).add(documents.match().field("release").matching(IndexedText.of(release)));
    }
}
