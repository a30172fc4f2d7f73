package org.fuelstats.analytics.reports.query;

import static org.fuelstats.analytics.reports.query.Canned.json;
import static org.fuelstats.analytics.reports.query.Canned.row;
import static org.fuelstats.analytics.reports.query.Canned.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import org.fuelstats.analytics.reports.engine.Dimension;
import org.fuelstats.analytics.reports.engine.DocumentCondition;
import org.fuelstats.analytics.reports.engine.Measure;
import org.fuelstats.analytics.reports.engine.ReportTable;
import org.fuelstats.analytics.reports.engine.Subject;
import org.junit.jupiter.api.Test;

/** What Elasticsearch is asked for a table, and what its answer reads as. */
class TableReaderTest {
    private static final ReportTable HYPERVISORS = ReportTable.named("hypervisors", "Hypervisors")
            .counting(Subject.ENVIRONMENTS)
            .by(Dimension.values("hypervisor", "Hypervisor", "libvirt_type"))
            .measured(Measure.count("environments", "Environments"), Measure.installations())
            .sameAs("select");

    @Test
    void environmentsAreAskedForAsNestedDocuments() {
        JsonObject expected = json("""
                {"nested": {"path": "clusters"}, "aggs": {"counted": {
                  "filter": {"match_all": {}}, "aggs": {
                    "rows": {"terms": {"field": "clusters.libvirt_type", "size": 1000, "missing": ""},
                      "aggs": {"installations": {"reverse_nested": {}}}}}}}}""");

        assertEquals(expected, TableAggregation.of(HYPERVISORS));
    }

    @Test
    void theLargestRowComesFirstAndWhatIsNotToldLast() {
        TableAnswer answer = TableReader.of(HYPERVISORS, json("""
                {"doc_count": 7, "counted": {"doc_count": 7, "installations": {"doc_count": 5}, "rows": {"sum_other_doc_count": 0,
                  "buckets": [
                    {"key": "", "doc_count": 4, "installations": {"doc_count": 2}},
                    {"key": "qemu", "doc_count": 1, "installations": {"doc_count": 1}},
                    {"key": "kvm", "doc_count": 2, "installations": {"doc_count": 2}}]}}}"""));

        assertEquals(
                new TableAnswer(
                        "hypervisors",
                        7L,
                        4L,
                        0,
                        rows(
                                row("hypervisor", "kvm", "environments", 2L, "installations", 2L),
                                row("hypervisor", "qemu", "environments", 1L, "installations", 1L),
                                row("hypervisor", null, "environments", 4L, "installations", 2L))),
                answer);
    }

    @Test
    void rowsBeyondThoseThatAreToldAreANumber() {
        TableAnswer answer = TableReader.of(HYPERVISORS, json("""
                {"counted": {"doc_count": 9, "installations": {"doc_count": 1}, "rows": {"sum_other_doc_count": 8,
                  "buckets": [{"key": "kvm", "doc_count": 1, "installations": {"doc_count": 1}}]}}}"""));

        assertEquals(8, answer.leftOut());
        assertEquals(9L, answer.counted());
    }

    @Test
    void nodesAreTwoLevelsDeepAndTheHeaviestRowsAreChosenByTheirNodes() {
        ReportTable memory = ReportTable.named("memory", "Memory")
                .counting(Subject.NODES)
                .ofEnvironments(DocumentCondition.isTrue("is_customized"))
                .where(DocumentCondition.oneOf("fact", "memory"))
                .by(Dimension.sizes("memory", "Memory", "value"))
                .measured(Measure.nodes(), Measure.environments())
                .sameAs("select");
        JsonObject asked = TableAggregation.of(memory);
        JsonObject environments = asked.getAsJsonObject("aggs").getAsJsonObject("counted");
        assertEquals(
                json("{\"terms\": {\"clusters.is_customized\": [\"true\"]}}"), environments.getAsJsonObject("filter"));
        JsonObject nodes = environments.getAsJsonObject("aggs").getAsJsonObject("counted");
        assertEquals(json("{\"path\": \"clusters.nodes\"}"), nodes.getAsJsonObject("nested"));
        JsonObject counted =
                nodes.getAsJsonObject("aggs").getAsJsonObject("counted").getAsJsonObject("aggs");
        assertEquals(
                json("{\"nodes\": \"desc\"}"),
                counted.getAsJsonObject("rows").getAsJsonObject("terms").getAsJsonObject("order"));
        JsonObject row = counted.getAsJsonObject("rows").getAsJsonObject("aggs");
        assertEquals(json("{\"reverse_nested\": {\"path\": \"clusters\"}}"), row.getAsJsonObject("environments"));
        assertEquals(json("{\"sum\": {\"field\": \"clusters.nodes.count\"}}"), row.getAsJsonObject("nodes"));
        assertEquals(Set.of("nodes", "rows"), counted.keySet(), "what is divided into rows has the main measure alone");

        TableAnswer answer = TableReader.of(memory, json("""
                {"doc_count": 2, "counted": {"doc_count": 2, "counted": {"doc_count": 9, "counted": {"doc_count": 3,
                  "nodes": {"value": 26.0}, "environments": {"doc_count": 2}, "rows": {"sum_other_doc_count": 0, "buckets": [
                    {"key": "128–255 GiB", "doc_count": 1, "nodes": {"value": 20.0}, "environments": {"doc_count": 1}},
                    {"key": "", "doc_count": 1, "nodes": {"value": 1.0}, "environments": {"doc_count": 1}},
                    {"key": "16–31 GiB", "doc_count": 1, "nodes": {"value": 5.0}, "environments": {"doc_count": 1}}]}}}}}"""));
        assertEquals(26L, answer.counted());
        assertEquals(1L, answer.unknown());
        assertEquals(
                rows(
                        row("memory", "16–31 GiB", "nodes", 5L, "environments", 1L),
                        row("memory", "128–255 GiB", "nodes", 20L, "environments", 1L),
                        row("memory", null, "nodes", 1L, "environments", 1L)),
                answer.rows());
    }

    @Test
    void emptyClassesAreNoRowsAndDocumentsWithoutTheNumberAreOne() {
        ReportTable nodes = ReportTable.named("nodes", "Nodes")
                .counting(Subject.INSTALLATIONS)
                .by(Dimension.classes("nodes", "Nodes", "allocated_nodes_num", 0, 1, 5))
                .measured(Measure.count("installations", "Installations"))
                .sameAs("select");

        assertEquals(json("""
                {"filter": {"match_all": {}}, "aggs": {
                  "rows": {"range": {"field": "allocated_nodes_num", "keyed": false, "ranges": [
                    {"from": 0, "to": 1, "key": "0"}, {"from": 1, "to": 5, "key": "1–4"}, {"from": 5, "key": "5 or more"}]},
                    "aggs": {}},
                  "untold": {"filter": {"bool": {"must_not": {"exists": {"field": "allocated_nodes_num"}}}}, "aggs": {}}}}"""), TableAggregation.of(nodes));
        assertEquals(
                rows(row("nodes", "0", "installations", 2L), row("nodes", null, "installations", 3L)),
                TableReader.of(nodes, json("""
                        {"doc_count": 5, "rows": {"buckets": [{"key": "0", "doc_count": 2}, {"key": "1–4", "doc_count": 0},
                          {"key": "5 or more", "doc_count": 0}]}, "untold": {"doc_count": 3}}""")).rows());
    }

    @Test
    void twoKeysMakeARowForEachPairThatThereIs() {
        ReportTable byWeek = ReportTable.named("by_week", "By week")
                .counting(Subject.ACTION_LOGS)
                .by(Dimension.weeks("happened_at"), Dimension.values("type", "Type", "action_type"))
                .measured(
                        Measure.count("operations", "Operations"),
                        Measure.count("failed", "Failed", DocumentCondition.oneOf("outcome", "failed")),
                        Measure.share("rate", "Rate", "failed", "operations"),
                        Measure.meanSeconds("mean", "Mean", "duration_ms"))
                .sameAs("select");

        TableAnswer answer = TableReader.of(byWeek, json("""
                {"doc_count": 6, "failed": {"doc_count": 1}, "mean": {"value": 1500.0}, "rows": {"buckets": [
                  {"key_as_string": "2025-01-13", "doc_count": 1, "failed": {"doc_count": 0}, "mean": {"value": null}, "rows": {
                    "sum_other_doc_count": 0, "buckets": [
                      {"key": "http_request", "doc_count": 1, "failed": {"doc_count": 0}, "mean": {"value": null}}]}},
                  {"key_as_string": "2025-01-06", "doc_count": 3, "failed": {"doc_count": 1}, "mean": {"value": 1500.0}, "rows": {
                    "sum_other_doc_count": 0, "buckets": [
                      {"key": "nailgun_task", "doc_count": 3, "failed": {"doc_count": 1}, "mean": {"value": 1234.5678}}]}}]},
                  "untold": {"doc_count": 2, "failed": {"doc_count": 0}, "mean": {"value": null}, "rows": {
                    "sum_other_doc_count": 0, "buckets": [
                      {"key": "http_request", "doc_count": 2, "failed": {"doc_count": 0}, "mean": {"value": null}}]}}}"""));

        assertEquals(6L, answer.counted());
        assertEquals(2L, answer.unknown(), "what has no date is in no week, and shown");

        assertEquals(
                rows(
                        row(
                                "week",
                                "2025-01-06",
                                "type",
                                "nailgun_task",
                                "operations",
                                3L,
                                "failed",
                                1L,
                                "rate",
                                0.3333,
                                "mean",
                                1.2346),
                        row(
                                "week",
                                "2025-01-13",
                                "type",
                                "http_request",
                                "operations",
                                1L,
                                "failed",
                                0L,
                                "rate",
                                0.0,
                                "mean",
                                null),
                        row(
                                "week",
                                null,
                                "type",
                                "http_request",
                                "operations",
                                2L,
                                "failed",
                                0L,
                                "rate",
                                0.0,
                                "mean",
                                null)),
                answer.rows());
    }

    @Test
    void quantilesOfAFieldAreAskedForOnce() {
        ReportTable times = ReportTable.named("times", "Times")
                .counting(Subject.DEPLOYMENTS)
                .measured(
                        Measure.quantileSeconds("median", "Median", "duration_ms", 0.5),
                        Measure.quantileSeconds("p90", "90 %", "duration_ms", 0.9))
                .sameAs("select");
        JsonObject asked = TableAggregation.of(times).getAsJsonObject("aggs");
        assertEquals(Set.of("quantiles_of_duration_ms"), asked.keySet());

        TableAnswer answer = TableReader.of(times, json("""
                {"doc_count": 9, "quantiles_of_duration_ms": {"values": [
                  {"key": 50.0, "value": 2000.0}, {"key": 90.0, "value": 7500.0}]}}"""));

        assertEquals(rows(row("median", 2.0, "p90", 7.5)), answer.rows());
    }

    @Test
    void withoutAKeyThereIsOneRowWhateverWasFound() {
        ReportTable totals = ReportTable.named("totals", "Totals")
                .counting(Subject.DEPLOYMENTS)
                .where(DocumentCondition.isTrue("succeeded"))
                .measured(
                        Measure.count("deployments", "Deployments"),
                        Measure.quantileSeconds("median", "Median", "duration_ms", 0.5),
                        Measure.share("rate", "Rate", "deployments", "deployments"))
                .sameAs("select");

        TableAnswer answer = TableReader.of(totals, json("""
                {"doc_count": 0, "quantiles_of_duration_ms": {"values": [
                  {"key": 50.0, "value": null}, {"key": 90.0, "value": null}]}}"""));

        assertEquals(rows(row("deployments", 0L, "median", null, "rate", null)), answer.rows());
        assertEquals(List.of(0L, 0L), List.of(answer.counted(), answer.unknown()));
    }
}
