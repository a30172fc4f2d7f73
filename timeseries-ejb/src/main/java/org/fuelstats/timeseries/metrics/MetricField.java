package org.fuelstats.timeseries.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.fuelstats.timeseries.names.NameRule;
import org.fuelstats.timeseries.names.UuidText;

/** The fields by which metrics are filtered and sorted. */
enum MetricField {
    ID("m.id", false, "id"),
    NAME("m.name", true, "name"),
    UNIT("m.unit", true, "unit"),
    POLICY("m.policy", true, "archive_policy_name"),
    RESOURCE("m.resource", true, "resource_id"),
    CREATOR("(m.created_by_user || coalesce(':' || m.created_by_project, ''))", false, "creator"),
    CREATED_BY_USER("m.created_by_user", false, "user_id", "created_by_user_id"),
    CREATED_BY_PROJECT("m.created_by_project", true, "project_id", "created_by_project_id");

    private static final int LONGEST_TEXT = 256;

    final String sql;
    final boolean nullable;
    private final List<String> labels;

    MetricField(String sql, boolean nullable, String... labels) {
        this.sql = sql;
        this.nullable = nullable;
        this.labels = List.of(labels);
    }

    /** Null if there is none of that name. */
    static MetricField named(String name) {
        return Arrays.stream(values())
                .filter(field -> field.labels.contains(name))
                .findFirst()
                .orElse(null);
    }

    /** The value of a text from a URL. */
    Object read(String text) {
        return switch (this) {
            case ID, RESOURCE -> id(text);
            case NAME, UNIT, POLICY, CREATOR, CREATED_BY_USER, CREATED_BY_PROJECT ->
                new NameRule(labels.get(0), LONGEST_TEXT, true).checkText(text);
        };
    }

    private UUID id(String text) {
        return UuidText.read(labels.get(0), text);
    }
}
