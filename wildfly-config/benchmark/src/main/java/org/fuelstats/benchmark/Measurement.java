package org.fuelstats.benchmark;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The figures of one measurement, in the order in which they were added. */
final class Measurement {
    private final String name;
    private final Map<String, Double> figures = new LinkedHashMap<>();

    Measurement(String name) {
        this.name = name;
    }

    /** What was not seen (not a number) is left out. */
    Measurement with(String figure, double value) {
        if (!Double.isNaN(value)) {
            figures.put(figure, value);
        }
        return this;
    }

    String name() {
        return name;
    }

    double figure(String figure) {
        return figures.getOrDefault(figure, Double.NaN);
    }

    String json() {
        ObjectNode line = JsonNodeFactory.instance.objectNode().put("measurement", name);
        figures.forEach((figure, value) -> line.put(figure, Math.round(value * 1000) / 1000.0));
        return line.toString();
    }

    /** A heading and a line for each figure. */
    String table() {
        StringBuilder text = new StringBuilder(name).append('\n');
        figures.forEach((figure, value) -> text.append(String.format(
                Locale.ROOT,
                value >= 1000 ? "  %-32s %,14.0f%n" : "  %-32s %,14.2f%n",
                figure.replace('_', ' '),
                value)));
        return text.toString();
    }
}
