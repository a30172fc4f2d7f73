package org.fuelstats.timeseries.resources;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.fuelstats.timeseries.names.UuidText;

/** The attributes of every resource, which have columns of their own. */
enum GenericField {
    ID("r.id", false),
    ORIGINAL_RESOURCE_ID("r.original_id", false),
    TYPE("r.type", false),
    CREATOR("(r.created_by_user || coalesce(':' || r.created_by_project, ''))", false),
    CREATED_BY_USER_ID("r.created_by_user", false),
    CREATED_BY_PROJECT_ID("r.created_by_project", true),
    USER_ID("r.user_id", true),
    PROJECT_ID("r.project_id", true),
    STARTED_AT("r.started_at", false),
    ENDED_AT("r.ended_at", true),
    REVISION_START("r.revision_start", false),
    /** Of revisions only. */
    REVISION_END("r.revision_end", true),
    /** Of revisions only; the present one is -1. */
    REVISION("r.revision", false);

    final String sql;
    final boolean nullable;

    GenericField(String sql, boolean nullable) {
        this.sql = sql;
        this.nullable = nullable;
    }

    /** Null if there is none of that name. */
    static GenericField named(String name) {
        return Arrays.stream(values())
                .filter(field -> field.label().equals(name))
                .findFirst()
                .orElse(null);
    }

    boolean historic() {
        return this == REVISION_END || this == REVISION;
    }

    FilterField.Kind kind() {
        return switch (this) {
            case ID -> FilterField.Kind.ID;
            case STARTED_AT, ENDED_AT, REVISION_START, REVISION_END -> FilterField.Kind.MOMENT;
            case REVISION -> FilterField.Kind.NUMBER;
            case ORIGINAL_RESOURCE_ID, TYPE, CREATOR, CREATED_BY_USER_ID, CREATED_BY_PROJECT_ID, USER_ID, PROJECT_ID ->
                FilterField.Kind.TEXT;
        };
    }

    /** The value of a text from a URL: a string, a UUID or an instant. */
    Object read(String text) {
        return switch (this) {
            case ID -> UuidText.read(label(), text);
            case STARTED_AT, ENDED_AT, REVISION_START, REVISION_END -> DateTimeText.read(label(), text);
            case REVISION -> new AttributeType.Numeric(Optional.empty(), Optional.empty()).readText(label(), text);
            case ORIGINAL_RESOURCE_ID, TYPE, CREATOR, CREATED_BY_USER_ID, CREATED_BY_PROJECT_ID, USER_ID, PROJECT_ID ->
                new AttributeType.Text(0, AttributeType.Text.LONGEST).read(label(), text);
        };
    }

    private String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
