package org.fuelstats.gnocchi.prometheusapi;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.fuelstats.gnocchi.measurejson.JsonBuffer;
import org.fuelstats.gnocchi.promql.Labels;
import org.fuelstats.gnocchi.promql.PromqlNumber;
import org.fuelstats.gnocchi.promql.PromqlValue;
import org.fuelstats.gnocchi.promql.Row;
import org.fuelstats.gnocchi.promql.Samples;
import org.fuelstats.gnocchi.promql.Steps;
import org.fuelstats.http.JsonBodies;

/**
 * The answer to a query, in the form of Prometheus' API.
 *
 * @param instant whether the query was of one time
 */
record PromqlAnswer(PromqlValue value, Steps steps, boolean instant) implements StreamingOutput {
    @Override
    public void write(OutputStream out) throws IOException {
        JsonBuffer json = new JsonBuffer(out);
        json.raw("{\"status\":\"success\",\"data\":{\"resultType\":\"")
                .raw(type())
                .raw("\",\"result\":");
        if (value instanceof PromqlValue.Numbers numbers && instant) {
            point(json, steps.start(), PromqlNumber.text(numbers.values()[0]));
        } else if (value instanceof PromqlValue.Text text) {
            json.raw('[')
                    .raw(time(steps.start()))
                    .raw(',')
                    .raw(JsonBodies.text(text.text()))
                    .raw(']');
        } else if (value instanceof PromqlValue.Matrix matrix) {
            matrix(json, matrix.series());
        } else {
            rows(json, rows());
        }
        json.raw("}}");
        json.flush();
    }

    private String type() {
        if (!instant || value instanceof PromqlValue.Matrix) {
            return "matrix";
        }
        if (value instanceof PromqlValue.Numbers) {
            return "scalar";
        }
        return value instanceof PromqlValue.Text ? "string" : "vector";
    }

    private List<Row> rows() {
        if (value instanceof PromqlValue.Numbers numbers) {
            return List.of(new Row(Labels.of(Map.of()), numbers.values()));
        }
        List<Row> rows = ((PromqlValue.Vector) value).rows();
        return instant
                ? rows
                : rows.stream().sorted(Comparator.comparing(Row::labels)).toList();
    }

    private void rows(JsonBuffer json, List<Row> rows) throws IOException {
        json.raw('[');
        String before = "";
        for (Row row : rows) {
            json.raw(before)
                    .raw("{\"metric\":")
                    .raw(JsonBodies.text(row.labels().all()));
            before = ",";
            if (instant) {
                json.raw(",\"value\":");
                point(json, steps.start(), PromqlNumber.text(row.values()[0]));
            } else {
                values(json, row);
            }
            json.raw('}');
        }
        json.raw(']');
    }

    private void values(JsonBuffer json, Row row) throws IOException {
        json.raw(",\"values\":[");
        boolean first = true;
        for (int step = 0; step < row.values().length; step++) {
            if (row.has(step)) {
                json.raw(first ? "" : ",");
                point(json, steps.time(step), PromqlNumber.text(row.values()[step]));
                first = false;
            }
        }
        json.raw(']');
    }

    private static void matrix(JsonBuffer json, List<Samples> series) throws IOException {
        json.raw('[');
        String before = "";
        for (Samples samples : series) {
            json.raw(before)
                    .raw("{\"metric\":")
                    .raw(JsonBodies.text(samples.labels().all()));
            json.raw(",\"values\":[");
            for (int i = 0; i < samples.times().length; i++) {
                json.raw(i == 0 ? "" : ",");
                point(json, samples.times()[i], PromqlNumber.text(samples.values()[i]));
            }
            json.raw("]}");
            before = ",";
        }
        json.raw(']');
    }

    private static void point(JsonBuffer json, long time, String number) throws IOException {
        json.raw('[').raw(time(time)).raw(",\"").raw(number).raw("\"]");
    }

    /** Seconds, with milliseconds where there are some. */
    private static String time(long millis) {
        long seconds = Math.abs(millis) / 1000;
        long rest = Math.abs(millis) % 1000;
        String sign = millis < 0 ? "-" : "";
        return rest == 0
                ? sign + seconds
                : sign + seconds + "." + Long.toString(1000 + rest).substring(1);
    }
}
