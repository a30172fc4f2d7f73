package org.fuelstats.gnocchi.resource;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.fuelstats.gnocchi.bodies.JsonPlace;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.timeseries.metrics.NewMetric;
import org.fuelstats.timeseries.metrics.NewMetric.Retention;
import org.fuelstats.timeseries.names.UuidText;
import org.fuelstats.timeseries.resources.NewResource.MetricLink;
import org.json.JSONObject;

/** Parses the metrics of a resource by name: the id of one that exists, or the policy and unit of one to be made. */
final class MetricsMember {
    private MetricsMember() {}

    static Map<String, MetricLink> read(Object value, JsonPlace place) {
        if (!(value instanceof JSONObject named)) {
            throw place.equals(JsonPlace.BODY)
                    ? place.refused("expected a dictionary")
                    : place.refusedValue("expected a dictionary");
        }
        Map<String, MetricLink> links = new HashMap<>();
        for (String name : new TreeSet<>(named.keySet())) {
            if (name.indexOf('/') >= 0) {
                throw ApiError.of(ErrorCode.INVALID, "'/' is not supported in metric name");
            }
            links.put(name, link(named.get(name), place.within(name)));
        }
        return links;
    }

    private static MetricLink link(Object written, JsonPlace place) {
        if (written instanceof JSONObject wanted) {
            return made(wanted, place);
        }
        return (written instanceof String text ? UuidText.read(text) : UuidText.read(""))
                .<MetricLink>map(MetricLink.Existing::new)
                .orElseThrow(() -> place.refusedValue("not a valid value"));
    }

    private static MetricLink made(JSONObject wanted, JsonPlace place) {
        for (String key : new TreeSet<>(wanted.keySet())) {
            switch (key) {
                case "archive_policy_name", "name", "resource_id" -> text(wanted, key, place);
                case "unit" -> {
                    String unit = text(wanted, key, place);
                    if (unit != null && unit.codePointCount(0, unit.length()) > NewMetric.LONGEST_UNIT) {
                        throw place.within(key)
                                .refusedValue("length of value must be at most " + NewMetric.LONGEST_UNIT);
                    }
                }
                default -> throw place.within(key).refused("extra keys not allowed");
            }
        }
        return new MetricLink.Made(
                Retention.ofPolicy(text(wanted, "archive_policy_name", place)), text(wanted, "unit", place));
    }

    private static String text(JSONObject wanted, String key, JsonPlace place) {
        if (!wanted.has(key)) {
            return null;
        }
        if (!(wanted.get(key) instanceof String text)) {
            throw place.within(key).refusedValue("expected str");
        }
        return text;
    }
}
