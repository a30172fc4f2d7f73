package org.fuelstats.schemas;

/** A message of an API. Each has a schema of the same name. */
public enum Message {
    PING_ANSWER("ping.answer"),
    ACTION_LOGS_REQUEST("action_logs.request"),
    ACTION_LOGS_ANSWER("action_logs.answer"),
    INSTALLATION_STRUCTURE_REQUEST("installation_structure.request"),
    INSTALLATION_STRUCTURE_ANSWER("installation_structure.answer"),
    OSWL_STATS_REQUEST("oswl_stats.request"),
    OSWL_STATS_ANSWER("oswl_stats.answer"),
    OSTF_STATS_REQUEST("ostf_stats.request"),
    OSTF_STATS_ANSWER("ostf_stats.answer"),
    FAILURE_REPORT_REQUEST("failure_report.request"),
    FAILURE_REPORT_ANSWER("failure_report.answer"),
    ERROR_ANSWER("error.answer"),
    ENTITY_REQUEST("entity.request"),
    ENTITY_ANSWER("entity.answer"),
    ENTITY_MEASURES_REQUEST("entity_measures.request"),
    ENTITY_MEASURES_ANSWER("entity_measures.answer"),
    RESOURCE_REQUEST("resource.request"),
    RESOURCE_CHANGE_REQUEST("resource_change.request"),
    RESOURCE_ANSWER("resource.answer"),
    RESOURCES_ANSWER("resources.answer"),
    ARCHIVE_POLICY_REQUEST("archive_policy.request"),
    ARCHIVE_POLICY_CHANGE_REQUEST("archive_policy_change.request"),
    ARCHIVE_POLICY_RULE_REQUEST("archive_policy_rule.request"),
    ARCHIVE_POLICY_RULE_CHANGE_REQUEST("archive_policy_rule_change.request"),
    METRIC_REQUEST("metric.request"),
    AGGREGATES_REQUEST("aggregates.request"),
    SEARCH_REQUEST("search.request"),
    JOB_REQUEST("job.request");

    private final String schema;

    Message(String schema) {
        this.schema = schema;
    }

    /** The schema's file name without its ending. */
    public String schema() {
        return schema;
    }
}
