package org.fuelstats.analytics.reference;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.Application;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fuelstats.analytics.AnalyticsApplication;
import org.fuelstats.analytics.records.RecordSchemas;
import org.fuelstats.analytics.reports.api.CatalogueParts;
import org.fuelstats.analytics.reports.engine.Report;
import org.fuelstats.persistence.quarantine.QuarantineEntry;
import org.fuelstats.reference.CompiledClasses;
import org.fuelstats.reference.DescribedApi;
import org.fuelstats.timeseries.metrics.Metric;

/** The analytics API, as its reference describes it. */
final class AnalyticsDescription implements DescribedApi {
    @Override
    public String name() {
        return "analytics";
    }

    @Override
    public String page() {
        return "analytics-reference";
    }

    @Override
    public String module() {
        return "analytics-war";
    }

    @Override
    public Application application() {
        return new AnalyticsApplication();
    }

    @Override
    public List<Class<?>> modules() {
        return List.of(AnalyticsApplication.class, QuarantineEntry.class, Metric.class);
    }

    @Override
    public String title() {
        return "Fuel-stats: analytics";
    }

    @Override
    public String description() {
        return "Reports, exports, stored records, search, trends and the operators' private API, on the"
                + " analytics listener.";
    }

    @Override
    public Map<String, List<String>> authentication() {
        return Map.of("basic", List.of("http", "basic"));
    }

    @Override
    public String introduction() {
        return """
            # The analytics API, address by address

            %s

            What the figures mean, with examples: [analytics](analytics.md), [reports](../reports.md), [exports](exports.md),
            [search](search.md). Every address requires a user (401 without, 403 without one of the roles `viewer` and `operator`), and may
            respond with 500 and an id to find in the server's log, or with 503 and `Retry-After` while the index or the database is unavailable.
            """;
    }

    @Override
    public Optional<String> errorSchema() {
        return Optional.of("error.answer");
    }

    @Override
    public SortedMap<String, String> errors() {
        return new TreeMap<>(Map.of(
                "401", "No user, or wrong password",
                "403", "The user has neither of the roles viewer and operator",
                "500", "Internal error; the message holds an error id to find in the server's log",
                "503", "The index or the database is unavailable; Retry-After has the seconds to wait"));
    }

    @Override
    public Map<String, ObjectNode> schemas() {
        Map<String, ObjectNode> schemas = new TreeMap<>(RecordSchemas.all());
        schemas.put(
                "report.name",
                CatalogueParts.names(CompiledClasses.ofModules(modules()).getAllKnownSubclasses(Report.class).stream()
                        .map(report -> report.name().toString())
                        .toList()));
        return schemas;
    }

    @Override
    public Map<String, ObjectNode> parameters() {
        return CatalogueParts.filters();
    }

    @Override
    public SortedMap<String, ObjectNode> headers() {
        SortedMap<String, ObjectNode> headers = new TreeMap<>();
        header(headers, "Fuelstats-As-Of", "Time of computation", "string").put("format", "date-time");
        header(headers, "Fuelstats-Index", "State of the index", "string")
                .putArray("enum")
                .add("current")
                .add("behind")
                .add("rebuilding");
        header(headers, "Location", "The address of the job", "string");
        header(headers, "Retry-After", "Seconds to wait before a retry", "integer");
        return headers;
    }

    /** Adds a header; its schema, which may say more. */
    private static ObjectNode header(Map<String, ObjectNode> headers, String name, String description, String type) {
        ObjectNode header = JsonNodeFactory.instance.objectNode().put("description", description);
        headers.put(name, header);
        return header.putObject("schema").put("type", type);
    }
}
