package org.fuelstats.browser;

import java.util.List;

/**
 * A few reports of every form, with figures to be told apart: the page draws what the catalogue describes, whatever the server's reports
 * are at the time.
 */
final class CannedReports {
    static final String HYPERVISORS = "/api/v1/reports/hypervisors";
    static final String DEPLOYMENTS = "/api/v1/reports/deployments";
    static final String SYSTEMS = "/api/v1/reports/systems";
    static final String HEAVY = "/api/v1/reports/heavy";

    /** Four reports of two groups; the second stands below the window. */
    private static final String CATALOGUE = """
            {"filters": [], "groups": [{"name": "configuration", "title": "Configuration"}, {"name": "operations", "title": "Operations"}],
             "reports": [
              {"name": "hypervisors", "title": "Hypervisors", "question": "Which hypervisors do environments use?", "group": "configuration",
               "period": "installations that reported on these days",
               "tables": [{"name": "hypervisors", "title": "Hypervisors", "chart": "bars", "unit": "environments",
                 "columns": [{"name": "hypervisor", "title": "Hypervisor", "type": "text"},
                             {"name": "environments", "title": "Environments", "type": "count"},
                             {"name": "installations", "title": "Installations", "type": "count"}]}]},
              {"name": "systems", "title": "Systems", "question": "Which operating systems?", "group": "configuration",
               "period": "installations that reported on these days",
               "tables": [{"name": "systems", "title": "Systems", "chart": "ring", "unit": "environments",
                 "columns": [{"name": "system", "title": "System", "type": "text"},
                             {"name": "environments", "title": "Environments", "type": "count"}]},
                {"name": "sizes", "title": "Sizes", "chart": "columns", "unit": "environments",
                 "columns": [{"name": "nodes", "title": "Nodes", "type": "text"},
                             {"name": "environments", "title": "Environments", "type": "count"}]}]},
              {"name": "deployments", "title": "Deployments", "question": "How do deployments end?", "group": "operations",
               "period": "records of what ended on these days",
               "tables": [{"name": "all", "title": "All", "chart": "figures", "unit": "deployments",
                 "columns": [{"name": "deployments", "title": "Deployments", "type": "count"},
                             {"name": "rate", "title": "Success rate", "type": "share"},
                             {"name": "median", "title": "Median", "type": "seconds"}]},
                {"name": "weeks", "title": "Per week", "chart": "stacked", "unit": "deployments",
                 "columns": [{"name": "week", "title": "Week", "type": "date"}, {"name": "outcome", "title": "Outcome", "type": "text"},
                             {"name": "deployments", "title": "Deployments", "type": "count"}]},
                {"name": "times", "title": "Times", "chart": "lines", "unit": "deployments",
                 "columns": [{"name": "week", "title": "Week", "type": "date"}, {"name": "median", "title": "Median", "type": "seconds"},
                             {"name": "most", "title": "90th percentile", "type": "seconds"}]}]},
              {"name": "heavy", "title": "Heavy", "question": "What takes its time?", "group": "operations", "period": "",
               "tables": [{"name": "heavy", "title": "Heavy", "chart": "none", "unit": "operations",
                 "columns": [{"name": "operation", "title": "Operation", "type": "text"}, {"name": "times", "title": "Times", "type": "count"}]}]}]}""";

    private CannedReports() {}

    /** Scripts that answer for the catalogue and all its reports but the heavy one. */
    static List<String> all() {
        return List.of(
                CannedAnswers.answer(CannedAnswers.CATALOGUE, 200, CATALOGUE),
                CannedAnswers.answer(HYPERVISORS, 200, hypervisors()),
                CannedAnswers.answer(SYSTEMS, 200, systems()),
                CannedAnswers.answer(DEPLOYMENTS, 200, deployments()),
                CannedAnswers.answer(HEAVY, 200, heavy()));
    }

    static String hypervisors() {
        return report("hypervisors", 1873, 42, """
                {"name": "hypervisors", "counted": 1912, "unknown": 12, "rows": [
                  {"hypervisor": "kvm", "environments": 1200, "installations": 900},
                  {"hypervisor": "<b>vm</b>", "environments": 700, "installations": 610},
                  {"hypervisor": null, "environments": 12, "installations": 8}]}""");
    }

    static String nobody() {
        return report("hypervisors", 0, 0, "{\"name\": \"hypervisors\", \"counted\": 0, \"unknown\": 0, \"rows\": []}");
    }

    static String heavy() {
        return report(
                "heavy",
                3,
                0,
                "{\"name\": \"heavy\", \"counted\": 5, \"unknown\": 0, \"rows\": [{\"operation\": \"deploy\", \"times\": 5}]}");
    }

    private static String systems() {
        return report("systems", 1873, 0, """
                {"name": "systems", "counted": 100, "unknown": 1, "rows": [
                  {"system": "a", "environments": 40}, {"system": "b", "environments": 20}, {"system": "c", "environments": 15},
                  {"system": "d", "environments": 10}, {"system": "e", "environments": 8}, {"system": "f", "environments": 6},
                  {"system": null, "environments": 1}]},
                {"name": "sizes", "counted": 30, "unknown": 0, "rows": [
                  {"nodes": "1–4", "environments": 10}, {"nodes": "5–9", "environments": 20}]}""");
    }

    private static String deployments() {
        return report("deployments", 1500, 0, """
                {"name": "all", "counted": 90, "unknown": 0, "rows": [{"deployments": 90, "rate": 0.875, "median": 1872}]},
                {"name": "weeks", "counted": 90, "unknown": 0, "rows": [
                  {"week": "2026-01-05", "outcome": "succeeded", "deployments": 40}, {"week": "2026-01-05", "outcome": "failed", "deployments": 5},
                  {"week": "2026-01-19", "outcome": "succeeded", "deployments": 45}]},
                {"name": "times", "counted": 90, "unknown": 0, "rows": [
                  {"week": "2026-01-05", "median": 1800, "most": 4000}, {"week": "2026-01-12", "median": 1900, "most": 4400},
                  {"week": "2026-01-19", "median": 1700, "most": 3900}]}""");
    }

    private static String report(String name, int installations, int lacking, String tables) {
        return """
                {"report": "%s", "as_of": "2026-02-03T04:05:06Z", "index": "current",
                 "filters": {"release": [], "from": null, "to": null, "filtered": "exclude", "edition": null},
                 "installations": %d, "lacking": %d, "tables": [%s]}""".formatted(name, installations, lacking, tables);
    }
}
