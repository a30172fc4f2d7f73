package org.fuelstats.analytics.reference;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.Application;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fuelstats.analytics.AnalyticsApplication;
import org.fuelstats.analytics.TimeSeriesApplication;
import org.fuelstats.analytics.catalogue.CatalogueParts;
import org.fuelstats.analytics.catalogue.Report;
import org.fuelstats.analytics.records.RecordSchemas;

/** The APIs that have a generated description, each with what its classes don't say of it. */
enum DescribedApi {
    METRIC_STORE(
            "metric-store",
            new TimeSeriesApplication(),
            "Fuel-stats: the metric store",
            "The specification's entities and resources, and Gnocchi's metrics, on the analytics listener. Every"
                    + " address asks for credentials; which kinds are taken is the operator's choice.",
            Map.of("basic", List.of("http", "basic"), "keystone", List.of("apiKey", "X-Auth-Token")),
            """
            # The metric store's API, address by address

            %s

            What is promised, and how it differs from what clients know: [the specification's API](entities.md), [Gnocchi's API](gnocchi.md).
            Every address asks for credentials (401 without) and may answer 503 with `Retry-After` while the database is away.
            """),
    ANALYTICS(
            "analytics",
            new AnalyticsApplication(),
            "Fuel-stats: analytics",
            "Reports, exports, stored records, search and trends, and the operators' private part, on the analytics"
                    + " listener.",
            Map.of("basic", List.of("http", "basic")),
            """
            # The analytics API, address by address

            %s

            What the figures mean, with examples: [analytics](analytics.md), [reports](../reports.md), [exports](exports.md),
            [search](search.md). Every address asks for a user (401 without, 403 without one of the roles `viewer` and `operator`), and may
            answer 500 with an id that stands in the server's log, or 503 with `Retry-After` while the index or the database is away.
            """);

    /** The file name of the description, without its ending. */
    final String file;

    final Application application;
    final String title;
    final String description;

    /** The ways to say who asks, by name: http and its scheme, or apiKey and its header. */
    final Map<String, List<String>> ways;

    /** How the page for people begins; a place is left for how the page is made. */
    final String introduction;

    DescribedApi(
            String file,
            Application application,
            String title,
            String description,
            Map<String, List<String>> ways,
            String introduction) {
        this.file = file;
        this.application = application;
        this.title = title;
        this.description = description;
        this.ways = ways;
        this.introduction = introduction;
    }

    /** The file name of the page for people. */
    String page() {
        return this == ANALYTICS ? "analytics-reference.md" : file + ".md";
    }

    /** The file name of the description for programs. */
    String document() {
        return file + ".openapi.yaml";
    }

    /** The schema of the answers that refuse, where all have the same. */
    Optional<String> refusal() {
        return this == ANALYTICS ? Optional.of("error.answer") : Optional.empty();
    }

    /** By status, when any address may refuse. */
    SortedMap<String, String> refusals() {
        if (this != ANALYTICS) return Collections.emptySortedMap();
        return new TreeMap<>(Map.of(
                "401", "No user, or a wrong password",
                "403", "The user has neither of the roles viewer and operator",
                "500", "Unforeseen; the message names an id that stands in the server's log",
                "503",
                        "The index or the database doesn't answer; Retry-After says after how many seconds to"
                                + " ask again"));
    }

    /** Schemas of bodies that are written without a record. */
    Map<String, ObjectNode> schemas() {
        return this == ANALYTICS ? analyticsSchemas() : Map.of();
    }

    private static Map<String, ObjectNode> analyticsSchemas() {
        Map<String, ObjectNode> schemas = new TreeMap<>(RecordSchemas.all());
        schemas.put(
                "report.name",
                CatalogueParts.names(Rooms.without(List.of()).getAllKnownImplementors(Report.class).stream()
                        .map(report -> report.name().toString())
                        .toList()));
        return schemas;
    }

    /** Parameters that addresses take without saying so one by one. */
    Map<String, ObjectNode> parameters() {
        return this == ANALYTICS ? CatalogueParts.filters() : Map.of();
    }

    /** Headers of several addresses, which name them. */
    SortedMap<String, ObjectNode> headers() {
        if (this != ANALYTICS) return Collections.emptySortedMap();
        SortedMap<String, ObjectNode> headers = new TreeMap<>();
        header(headers, "Fuelstats-As-Of", "When it was worked out", "string").put("format", "date-time");
        header(headers, "Fuelstats-Index", "Whether the index was current, behind or rebuilding", "string")
                .putArray("enum")
                .add("current")
                .add("behind")
                .add("rebuilding");
        header(headers, "Location", "The address of the job", "string");
        header(headers, "Retry-After", "In how many seconds to ask again", "integer");
        return headers;
    }

    /** Adds a header; its schema, which may say more. */
    private static ObjectNode header(Map<String, ObjectNode> headers, String name, String description, String type) {
        ObjectNode header = JsonNodeFactory.instance.objectNode().put("description", description);
        headers.put(name, header);
        return header.putObject("schema").put("type", type);
    }

    /** The classes that belong to the other APIs. */
    List<String> foreign() {
        return Arrays.stream(values())
                .filter(other -> other != this)
                .flatMap(other -> Stream.concat(
                        Stream.<Class<?>>of(other.application.getClass()), other.application.getClasses().stream()))
                .map(Class::getName)
                .toList();
    }
}
