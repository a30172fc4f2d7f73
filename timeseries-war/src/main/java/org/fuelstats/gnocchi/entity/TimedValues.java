package org.fuelstats.gnocchi.entity;

import java.io.IOException;
import java.util.List;
import org.fuelstats.gnocchi.measurejson.JsonBuffer;
import org.fuelstats.timeseries.points.Points;
import org.fuelstats.timeseries.series.Series;

/** Measures or buckets in order of time. */
interface TimedValues {
    int size();

    long timestamp(int index);

    double value(int index);

    static TimedValues of(Points points) {
        return new TimedValues() {
            @Override
            public int size() {
                return points.size();
            }

            @Override
            public long timestamp(int index) {
                return points.timestamp(index);
            }

            @Override
            public double value(int index) {
                return points.value(index);
            }
        };
    }

    static TimedValues of(Series series) {
        return new TimedValues() {
            @Override
            public int size() {
                return series.size();
            }

            @Override
            public long timestamp(int index) {
                return series.timestamp(index);
            }

            @Override
            public double value(int index) {
                return series.value(index);
            }
        };
    }

    /** Writes stretches that follow each other as one list of objects. */
    static void write(List<TimedValues> stretches, JsonBuffer json) throws IOException {
        json.raw('[');
        boolean first = true;
        for (TimedValues stretch : stretches) {
            for (int i = 0; i < stretch.size(); i++) {
                json.raw(first ? "{\"timestamp\": \"" : ", {\"timestamp\": \"")
                        .timestamp(stretch.timestamp(i), ' ')
                        .raw("\", \"value\": ")
                        .number(stretch.value(i))
                        .raw('}');
                first = false;
            }
        }
        json.raw(']').flush();
    }
}
