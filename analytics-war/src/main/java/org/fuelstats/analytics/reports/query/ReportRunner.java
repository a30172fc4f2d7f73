package org.fuelstats.analytics.reports.query;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fuelstats.analytics.reports.engine.DistinctMeasure;
import org.fuelstats.analytics.reports.engine.QueryJson;
import org.fuelstats.analytics.reports.engine.Report;
import org.fuelstats.analytics.reports.engine.ReportTable;
import org.fuelstats.analytics.reports.engine.Subject;
import org.fuelstats.persistence.indexupkeep.IndexCondition;

/** Computes a report: one search for each index that its tables need. */
@RequestScoped
public class ReportRunner {
    private static final String TABLE = "table_";
    private static final String LACKING = "lacking";
    private static final String SENDERS = "senders";

    @Inject
    private IndexQuery index;

    @Inject
    private IndexCondition condition;

    @Inject
    private ReportMeters meters;

    @Inject
    private Clock clock;

    /** Answers a report. */
    public ReportAnswer answer(Report report, ReportFilters filters) {
        return meters.timed(report, () -> work(report, filters));
    }

    /** How many documents the index has to look at for a report. */
    public long documents(Report report, ReportFilters filters) {
        return bySubject(report.tables()).values().stream()
                .map(tables -> tables.get(0).subject())
                .mapToLong(subject -> index.count(subject.entity(), FilterCondition.of(filters, subject)))
                .sum();
    }

    private ReportAnswer work(Report report, ReportFilters filters) {
        Instant asOf = clock.instant();
        Map<String, TableAnswer> answers = new LinkedHashMap<>();
        long installations = 0;
        long lacking = 0;
        ReportTable main = report.tables().get(0);
        for (List<ReportTable> tables : bySubject(report.tables()).values()) {
            Subject subject = tables.get(0).subject();
            JsonObject aggregations = new JsonObject();
            tables.forEach(table -> aggregations.add(TABLE + table.name(), TableAggregation.of(table)));
            boolean first = tables.contains(main);
            if (first) aggregations.add(LACKING, lacking(main));
            if (first && !subject.ofStructure()) aggregations.add(SENDERS, DistinctMeasure.of("master_node_uid"));
            IndexQuery.Answer found =
                    index.ask(subject.entity(), FilterCondition.of(filters, subject), everything(aggregations));
            tables.forEach(table -> answers.put(
                    table.name(), TableReader.of(table, found.counted().getAsJsonObject(TABLE + table.name()))));
            if (!first) continue;
            if (subject.ofStructure()) {
                installations = found.documents();
                lacking = found.counted()
                        .getAsJsonObject(LACKING)
                        .get("doc_count")
                        .getAsLong();
            } else {
                installations = index.count(
                        Subject.INSTALLATIONS.entity(), FilterCondition.of(filters.always(), Subject.INSTALLATIONS));
                long senders =
                        found.counted().getAsJsonObject(SENDERS).get("value").getAsLong();
                lacking = Math.max(0, installations - senders);
            }
        }
        List<TableAnswer> inOrder =
                report.tables().stream().map(table -> answers.get(table.name())).toList();
        long implausible = implausibleClocks(report, filters);
        return new ReportAnswer(
                report.name(), asOf, condition.word(), filters, installations, lacking, implausible, inOrder);
    }

    private long implausibleClocks(Report report, ReportFilters filters) {
        return ImplausibleClocks.of(report).stream()
                .mapToLong(counted -> {
                    JsonArray met = new JsonArray();
                    met.add(FilterCondition.of(filters.always(), counted.subject()));
                    met.add(counted.index());
                    return index.count(counted.subject().entity(), QueryJson.all(met));
                })
                .sum();
    }

    private static Map<Class<?>, List<ReportTable>> bySubject(List<ReportTable> tables) {
        Map<Class<?>, List<ReportTable>> groups = new LinkedHashMap<>();
        tables.forEach(table -> groups.computeIfAbsent(table.subject().entity(), any -> new ArrayList<>())
                .add(table));
        return groups;
    }

    /** One aggregation has one name, so all are parts of one that filters nothing out. */
    private static JsonObject everything(JsonObject aggregations) {
        JsonObject all = QueryJson.wrap("filter", QueryJson.wrap("match_all", new JsonObject()));
        all.add("aggs", aggregations);
        return all;
    }

    /** Installations that have an environment, or are the subject themselves, and do not report the table's value. */
    private static JsonObject lacking(ReportTable table) {
        return QueryJson.wrap("filter", MissingDataCondition.of(table));
    }
}
