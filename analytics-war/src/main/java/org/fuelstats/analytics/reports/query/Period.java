package org.fuelstats.analytics.reports.query;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.LocalDate;
import org.fuelstats.analytics.reports.engine.QueryJson;
import org.fuelstats.analytics.reports.engine.Subject;

/** The meaning of the filters from and to for each kind of document. Both days are inclusive, in UTC. */
public enum Period {
    REPORTED(
            "installations that reported for the first time on or before the last day, and for the last time on or after the first"),
    HAPPENED("records of what ended on these days"),
    TOLD("records that tell of these days");

    private final String meaning;

    Period(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }

    public static Period of(Subject subject) {
        return switch (subject) {
            case INSTALLATIONS, ENVIRONMENTS, NODES -> REPORTED;
            case ACTION_LOGS, DEPLOYMENTS, HEALTH_CHECK_RUNS, HEALTH_CHECKS -> HAPPENED;
            case WORKLOADS -> TOLD;
        };
    }

    /** Adds the conditions; a date may be null. */
    static void narrow(JsonArray conditions, Subject subject, LocalDate from, LocalDate to) {
        switch (subject) {
            case INSTALLATIONS, ENVIRONMENTS, NODES -> {
                range(conditions, "reported_at", from, null);
                range(conditions, "creation_date", null, to);
            }
            case ACTION_LOGS -> range(conditions, "happened_at", from, to);
            case DEPLOYMENTS -> range(conditions, "end_timestamp", from, to);
            case HEALTH_CHECK_RUNS, HEALTH_CHECKS -> range(conditions, "ended_at", from, to);
            case WORKLOADS -> range(conditions, "created_date", from, to);
        }
    }

    private static void range(JsonArray conditions, String field, LocalDate from, LocalDate to) {
        if (from == null && to == null) return;
        JsonObject borders = new JsonObject();
        if (from != null) borders.addProperty("gte", from.toString());
        if (to != null) borders.addProperty("lt", to.plusDays(1).toString());
        borders.addProperty("format", "uuuu-MM-dd");
        conditions.add(QueryJson.wrap("range", QueryJson.wrap(field, borders)));
    }
}
