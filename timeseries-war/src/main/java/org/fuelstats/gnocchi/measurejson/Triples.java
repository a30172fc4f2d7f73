package org.fuelstats.gnocchi.measurejson;

import java.io.IOException;
import org.fuelstats.timeseries.series.Series;
import org.fuelstats.timeseries.time.CalendarPeriod;
import org.fuelstats.timeseries.time.Granularity;
import org.fuelstats.timeseries.time.Grouping;

/** A series in Gnocchi's form: a list of {@code [timestamp, granularity, value]}. */
public interface Triples {
    Grouping grouping();

    int size();

    long timestamp(int index);

    double value(int index);

    /** A series of a metric. */
    static Triples of(Series series) {
        return new Triples() {
            @Override
            public Grouping grouping() {
                return series.grouping();
            }

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

    /** Writes one list of the triples of all series. */
    static void write(Iterable<? extends Triples> all, JsonBuffer json) throws IOException {
        json.raw('[');
        boolean first = true;
        for (Triples triples : all) {
            String middle = "+00:00\", " + granularity(triples.grouping()) + ", ";
            for (int i = 0; i < triples.size(); i++) {
                json.raw(first ? "[\"" : ", [\"");
                json.timestamp(triples.timestamp(i), 'T')
                        .raw(middle)
                        .number(triples.value(i))
                        .raw(']');
                first = false;
            }
        }
        json.raw(']');
    }

    private static String granularity(Grouping grouping) {
        if (grouping instanceof CalendarPeriod period) {
            return '"' + period.letter() + '"';
        }
        String seconds = ((Granularity) grouping).seconds();
        return seconds.indexOf('.') < 0 ? seconds + ".0" : seconds;
    }
}
