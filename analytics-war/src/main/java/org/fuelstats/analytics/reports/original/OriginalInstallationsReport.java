package org.fuelstats.analytics.reports.original;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fuelstats.analytics.reports.query.IndexQuery;
import org.fuelstats.persistence.index.IndexedText;
import org.fuelstats.persistence.installations.InstallationStructure;

/**
 * The number of installations and their environments by size and kind. The numbers are those of the original service, quirks included:
 * installations for which the filtering rules never decided are omitted; values are grouped as text; size, hypervisor and operating system
 * are counted only for environments that are operational or in error, and the number of these is of those that state their size.
 */
@RequestScoped
class OriginalInstallationsReport {
    // One aggregation has one name, so all are parts of one that filters nothing out.
    private static final JsonObject AGGREGATION = JsonParser.parseString(
                    String.format(Locale.ROOT, """
                {"filter": {"match_all": {}}, "aggs": {
                  "environments_num": {"terms": {"field": "clusters_num", "size": %1$d}},
                  "without_number": {"missing": {"field": "clusters_num"}},
                  "environments": {"sum": {"field": "environments_num"}},
                  "clusters": {"nested": {"path": "clusters"}, "aggs": {
                    "statuses": {"terms": {"field": "clusters.status", "size": %1$d}},
                    "operable": {"filter": {"terms": {"clusters.status": ["operational", "error"]}}, "aggs": {
                      "sized": {"filter": {"exists": {"field": "clusters.nodes_num"}}},
                      "nodes_num": {"terms": {"field": "clusters.nodes_num", "size": %1$d}},
                      "hypervisors_num": {"terms": {"field": "clusters.libvirt_type", "size": %1$d}},
                      "oses_num": {"terms": {"field": "clusters.release.os", "size": %1$d}}}}}}}}\
                """, IndexQuery.MOST_GROUPS))
            .getAsJsonObject();

    @Inject
    private IndexQuery index;

    /** The whole report. */
    @Schema(name = "installations.report", description = "Installations and their environments.")
    record Report(Installations installations, Environments environments) {}

    /** The number of installations, in total and by the number of environments they report. */
    @Schema(
            name = "installations.report.installations",
            description = "How many installations, and how many of them state each number of environments.")
    record Installations(long count, Map<String, Long> environmentsNum) {}

    /** The number of environments by status; for those in use also by size, hypervisor and operating system. */
    @Schema(
            name = "installations.report.environments",
            description =
                    "How many environments, by status; those that are operational or in error also by size, hypervisor"
                            + " and operating system.")
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
        IndexQuery.Answer answer = index.ask(InstallationStructure.class, selected(release), AGGREGATION);
        JsonObject counted = answer.counted();
        JsonObject clusters = counted.getAsJsonObject("clusters");
        JsonObject operable = clusters.getAsJsonObject("operable");
        return new Report(
                new Installations(answer.documents(), environmentsNum(counted)),
                new Environments(
                        Math.round(counted.getAsJsonObject("environments")
                                .get("value")
                                .getAsDouble()),
                        operable.getAsJsonObject("sized").get("doc_count").getAsLong(),
                        BucketCounts.of(clusters, "statuses"),
                        BucketCounts.of(operable, "nodes_num"),
                        BucketCounts.of(operable, "hypervisors_num"),
                        BucketCounts.of(operable, "oses_num")));
    }

    /** Rows of old databases may state no number; the original counted them under the name {@code null}. */
    private static Map<String, Long> environmentsNum(JsonObject counted) {
        Map<String, Long> numbers = BucketCounts.of(counted, "environments_num");
        long without =
                counted.getAsJsonObject("without_number").get("doc_count").getAsLong();
        if (without > 0) numbers.put("null", without);
        return numbers;
    }

    private static JsonObject selected(String release) {
        JsonArray conditions = new JsonArray();
        conditions.add(term("is_filtered", "false"));
        if (release != null && !release.isEmpty()) conditions.add(term("release", IndexedText.of(release)));
        JsonObject all = new JsonObject();
        all.add("filter", conditions);
        JsonObject query = new JsonObject();
        query.add("bool", all);
        return query;
    }

    private static JsonObject term(String field, String value) {
        JsonObject named = new JsonObject();
        named.addProperty(field, value);
        JsonObject term = new JsonObject();
        term.add("term", named);
        return term;
    }
}
