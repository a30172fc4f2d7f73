package org.fuelstats.gnocchi.prometheusapi;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fuelstats.gnocchi.promql.Labels;
import org.fuelstats.timeseries.metrics.Metric;
import org.fuelstats.timeseries.resources.ResourceDescriptions.Described;

/** The labels under which queries find metrics. */
final class MetricLabels {
    static final String METRIC_ID = "metric_id";

    /** The type of the resources that remote write creates. */
    private static final String PROMETHEUS = "prometheus";

    /** What remote write says for a label that a series doesn't have. */
    private static final String MISSING = "none";

    private static final Pattern TAG = Pattern.compile("([^=,]+)=([^,]*)");

    private MetricLabels() {}

    /** The labels of a metric; the resource is null if it has none. */
    static Labels of(Metric metric, Described resource) {
        String stored = metric.name() == null ? "metric" : metric.name();
        int end = end(stored);
        Map<String, String> labels = new HashMap<>();
        if (resource == null) {
            labels.put(METRIC_ID, metric.id().toString());
        } else if (PROMETHEUS.equals(resource.type())) {
            resource.attributes().forEach((name, value) -> {
                if (!MISSING.equals(value)) {
                    labels.put(name, value.toString());
                }
            });
        } else {
            resource.attributes().forEach((name, value) -> labels.put(plain(name), text(value)));
            labels.put("resource_id", resource.originalId());
            labels.put("resource_type", resource.type());
        }
        if (end < stored.length()) {
            tags(stored.substring(end + 1), labels);
        }
        labels.put(Labels.NAME, plainName(stored.substring(0, end)));
        return Labels.of(labels);
    }

    /** Where the name ends and tags begin, as those of InfluxDB's lines. */
    private static int end(String stored) {
        int at = stored.indexOf('@');
        int brace = stored.indexOf('{');
        return Math.min(at < 0 ? stored.length() : at, brace < 0 ? stored.length() : brace);
    }

    private static void tags(String text, Map<String, String> labels) {
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            labels.put(plain(tag.group(1)), tag.group(2));
        }
    }

    private static String text(Object value) {
        return value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString(number.longValue())
                : value.toString();
    }

    private static String plainName(String name) {
        return withoutFirstDigit(name.replaceAll("[^a-zA-Z0-9_:]", "_"));
    }

    private static String plain(String label) {
        return withoutFirstDigit(label.replaceAll("[^a-zA-Z0-9_]", "_"));
    }

    private static String withoutFirstDigit(String name) {
        return !name.isEmpty() && Character.isDigit(name.charAt(0)) ? "_" + name : name;
    }
}
