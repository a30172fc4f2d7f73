package org.fuelstats.gnocchi.aggregates;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.gnocchi.responses.Cause;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.timeseries.names.UuidText;
import org.json.JSONArray;
import org.json.JSONObject;

/** Parses the operations of a body that is valid by its schema. */
final class OperationReader {
    private static final String KNOWN =
            "This server knows [\"aggregate\", METHOD, [\"metric\", [ID, AGGREGATION], ...]], with the methods mean,"
                    + " median, std, min, max, sum, var and count, and each of them with the prefix rate:.";
    private static final String RATE = "rate:";
    private static final int MOST_METRICS = 10_000;

    private static final Set<String> OF_GNOCCHI =
            Set.of(("metric rolling resample clip abs absolute neg negative cos sin tan floor ceil rateofchange"
                            + " rateofchangesec + - * / % ^ ** add sub mul div mod pow eq ne lt gt le ge = == != < > <= >="
                            + " clip_min clip_max max")
                    .split(" "));

    private OperationReader() {}

    static Aggregation read(JSONObject body) {
        if (body.has("search") || body.has("resource_type")) {
            throw refused("Metrics cannot be found by their resources yet: list their ids. " + KNOWN);
        }
        if (!(body.get("operations") instanceof JSONArray operation)) {
            throw refused("Operations as text are not supported yet: send lists. " + KNOWN);
        }
        String name = operation.isEmpty() ? "" : text(operation.get(0), "the name of an operation");
        if (!name.equals("aggregate")) {
            throw refused(
                    OF_GNOCCHI.contains(name)
                            ? "The operation '" + name + "' isn't there yet. " + KNOWN
                            : "There is no operation '" + name + "'. " + KNOWN);
        }
        if (operation.length() != 3) {
            throw refused("'aggregate' has a method and metrics behind it. " + KNOWN);
        }
        String method = text(operation.get(1), "the method of 'aggregate'");
        boolean rate = method.startsWith(RATE);
        return new Aggregation(
                CrossMethod.named(rate ? method.substring(RATE.length()) : method)
                        .orElseThrow(() -> refused("'" + method + "' can't be taken over several metrics. " + KNOWN)),
                rate,
                metrics(operation.get(2)));
    }

    private static List<MetricReference> metrics(Object part) {
        if (!(part instanceof JSONArray list) || list.length() < 2 || !"metric".equals(list.get(0))) {
            throw refused("What 'aggregate' is taken of must be [\"metric\", [ID, AGGREGATION], ...]. " + KNOWN);
        }
        if (list.length() == 3 && list.get(1) instanceof String) {
            return List.of(reference(list, 1));
        }
        if (list.length() - 1 > MOST_METRICS) {
            throw refused("At most " + MOST_METRICS + " metrics can be aggregated in one request.");
        }
        List<MetricReference> metrics = new ArrayList<>();
        for (int i = 1; i < list.length(); i++) {
            if (!(list.get(i) instanceof JSONArray pair) || pair.length() != 2) {
                throw refused("Metric " + i + " must be [ID, AGGREGATION]. " + KNOWN);
            }
            metrics.add(reference(pair, 0));
        }
        return metrics;
    }

    private static MetricReference reference(JSONArray pair, int at) {
        String id = text(pair.get(at), "a metric's id");
        String aggregation = text(pair.get(at + 1), "a metric's aggregation");
        return new MetricReference(
                UuidText.read(id).orElseThrow(() -> refused("'" + id + "' is no metric's id: ids are UUIDs.")),
                aggregation);
    }

    private static String text(Object value, String what) {
        if (!(value instanceof String text)) {
            throw refused("A text should stand for " + what + ". " + KNOWN);
        }
        return text;
    }

    private static ApiError refused(String reason) {
        return ApiError.of(ErrorCode.INVALID, new Cause("Invalid operations", reason, "operations"));
    }
}
