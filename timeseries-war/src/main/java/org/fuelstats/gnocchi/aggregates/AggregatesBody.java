package org.fuelstats.gnocchi.aggregates;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.gnocchi.responses.Cause;
import org.fuelstats.gnocchi.search.FilterJson;
import org.fuelstats.gnocchi.search.SearchedFilter;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.timeseries.resources.ResourceFilter;
import org.json.JSONArray;
import org.json.JSONObject;

/**
 * What is asked of {@code POST /v1/aggregates}.
 *
 * @param references the metrics of the operation, each once, in its order
 * @param search the resources whose metrics are meant; empty if the metrics are listed by their ids
 */
record AggregatesBody(Operation operation, List<MetricReference> references, Optional<Search> search) {
    private static final String OPERATIONS = "operations";
    private static final String TYPE = "resource_type";
    private static final String SEARCH = "search";
    private static final int MOST_METRICS = 10_000;

    /**
     * The resources of a type that a filter finds.
     *
     * @param filter an object, or a text
     */
    record Search(String type, Object filter) {
        /** The filter. */
        ResourceFilter resources() {
            if (filter instanceof String text) {
                return text.isBlank() ? ResourceFilter.ALL : SearchedFilter.ofText(text);
            }
            return FilterJson.read(filter);
        }
    }

    /**
     * Reads a body.
     *
     * @throws ApiError with Gnocchi's words if it's something else
     */
    static AggregatesBody read(Object value) {
        if (!(value instanceof JSONObject body)) {
            throw ApiError.invalidInput("expected a dictionary");
        }
        boolean searching = body.opt(TYPE) instanceof String
                && (body.opt(SEARCH) instanceof String || body.opt(SEARCH) instanceof JSONObject);
        Set<String> known = searching ? Set.of(OPERATIONS, TYPE, SEARCH) : Set.of(OPERATIONS);
        for (String name : body.keySet()) {
            if (!known.contains(name)) {
                throw ApiError.invalidInput(
                                "extra keys not allowed @ data['" + name.replaceAll("\\p{Cntrl}", "?") + "']", name)
                        .withHint("There are operations and, together, resource_type (a text) and search (an object"
                                + " or a text)");
            }
        }
        if (!body.has(OPERATIONS)) {
            throw ApiError.invalidInput("required key not provided @ data['operations']", OPERATIONS);
        }
        Object nodes =
                body.get(OPERATIONS) instanceof String text ? NestedLists.parse(text) : plain(body.get(OPERATIONS));
        Operation operation = operation(nodes);
        return new AggregatesBody(
                operation,
                references(operation, nodes),
                searching ? Optional.of(new Search(body.getString(TYPE), body.get(SEARCH))) : Optional.empty());
    }

    private static Operation operation(Object nodes) {
        try {
            return OperationReader.read(nodes);
        } catch (Misfit misfit) {
            throw misfit.refused();
        }
    }

    private static List<MetricReference> references(Operation operation, Object nodes) {
        List<MetricReference> references =
                List.copyOf(new LinkedHashSet<>(operation.references().toList()));
        if (references.isEmpty()) {
            throw ApiError.of(
                    ErrorCode.INVALID, new Cause("Operations is invalid", "At least one 'metric' is required", nodes));
        }
        refuseTooMany(references.size());
        return references;
    }

    static void refuseTooMany(int metrics) {
        if (metrics > MOST_METRICS) {
            throw ApiError.of(
                    ErrorCode.INVALID,
                    new Cause(
                            "Invalid operations",
                            "At most " + MOST_METRICS + " metrics can be aggregated in one request",
                            OPERATIONS));
        }
    }

    private static Object plain(Object node) {
        if (node instanceof JSONArray array) {
            List<Object> items = new ArrayList<>();
            array.forEach(item -> items.add(plain(item)));
            return items;
        }
        return node instanceof JSONObject object ? object.toMap() : node == JSONObject.NULL ? null : node;
    }
}
