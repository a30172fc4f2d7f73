package org.fuelstats.gnocchi.aggregates;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fuelstats.gnocchi.measurejson.JsonBuffer;
import org.fuelstats.gnocchi.measurejson.Triples;
import org.fuelstats.http.JsonBodies;

/**
 * What an operation gave.
 *
 * @param tables one for each granularity, coarsest first
 * @param columns the series, unless they were aggregated
 * @param gaps whether times without a value are shown
 */
record Results(List<Table> tables, List<Column> columns, boolean gaps) {
    /** Whether there is one series of its own. */
    boolean isAggregated() {
        return tables.stream().anyMatch(Table::isAggregated);
    }

    /** One series in all granularities. */
    List<Triples> series(int number) {
        return tables.stream()
                .map(table -> (Triples) TableSeries.of(table, number, gaps))
                .toList();
    }

    /** Writes {@code {"aggregated": …}}, or the series by metric and aggregation, under their resource if they were found by one. */
    void write(JsonBuffer json) throws IOException {
        if (isAggregated()) {
            json.raw("{\"aggregated\":");
            Triples.write(series(0), json);
            json.raw('}');
            return;
        }
        Map<String, Map<String, Map<String, Integer>>> places = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            places.computeIfAbsent(column.resource(), resource -> new LinkedHashMap<>())
                    .computeIfAbsent(column.name(), name -> new LinkedHashMap<>())
                    .put(column.aggregation(), i);
        }
        if (places.containsKey(null)) {
            writeMetrics(places.get(null), json);
        } else {
            String before = "{";
            for (Map.Entry<String, Map<String, Map<String, Integer>>> resource : places.entrySet()) {
                json.raw(before + JsonBodies.text(resource.getKey()) + ":");
                writeMetrics(resource.getValue(), json);
                before = ",";
            }
            json.raw('}');
        }
    }

    private void writeMetrics(Map<String, Map<String, Integer>> metrics, JsonBuffer json) throws IOException {
        String before = "{";
        for (Map.Entry<String, Map<String, Integer>> metric : metrics.entrySet()) {
            json.raw(before + JsonBodies.text(metric.getKey()) + ":");
            String inner = "{";
            for (Map.Entry<String, Integer> aggregation : metric.getValue().entrySet()) {
                json.raw(inner + JsonBodies.text(aggregation.getKey()) + ":");
                Triples.write(series(aggregation.getValue()), json);
                inner = ",";
            }
            json.raw('}');
            before = ",";
        }
        json.raw('}');
    }
}
