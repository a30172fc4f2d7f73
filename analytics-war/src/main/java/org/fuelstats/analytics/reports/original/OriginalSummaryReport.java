package org.fuelstats.analytics.reports.original;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fuelstats.analytics.reports.query.IndexQuery;
import org.fuelstats.persistence.actionlogs.ActionLog;
import org.fuelstats.persistence.installations.InstallationStructure;
import org.fuelstats.persistence.workloads.OswlStat;

/**
 * The number of records of each kind. As in the original service, an installation for which the filtering rules never decided is counted as
 * filtered here.
 */
@RequestScoped
class OriginalSummaryReport {
    private static final JsonObject ALL =
            JsonParser.parseString("{\"match_all\": {}}").getAsJsonObject();
    private static final JsonObject NOT_FILTERED = JsonParser.parseString(
                    "{\"filter\": {\"term\": {\"is_filtered\": false}}}")
            .getAsJsonObject();

    @Inject
    private IndexQuery index;

    /** The whole report. */
    @Schema(name = "summary.report", description = "Number of records of each kind.")
    record Report(Installations installationStructures, Total actionLogs, Total oswlStats) {}

    /** The number of structures, in total and by whether the filtering rules exclude them. */
    @Schema(
            name = "summary.report.installations",
            description = "How many structures, and how many of them the filtering rules keep.")
    record Installations(long total, long notFiltered, long filtered) {}

    /** The number of records. */
    @Schema(name = "summary.report.total", description = "How many records.")
    record Total(long total) {}

    Report work() {
        IndexQuery.Answer installations = index.ask(InstallationStructure.class, ALL, NOT_FILTERED);
        long notFiltered = installations.counted().get("doc_count").getAsLong();
        return new Report(
                new Installations(installations.documents(), notFiltered, installations.documents() - notFiltered),
                new Total(index.count(ActionLog.class)),
                new Total(index.count(OswlStat.class)));
    }
}
