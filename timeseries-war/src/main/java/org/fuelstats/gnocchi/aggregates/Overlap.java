package org.fuelstats.gnocchi.aggregates;

import java.util.List;
import java.util.Locale;
import org.fuelstats.gnocchi.parameters.QueryParameter;
import org.fuelstats.gnocchi.responses.ApiError;

/** The required overlap of the series, in percent of the times; an alternative to filling gaps. */
record Overlap(double percent) {
    static Overlap read(QueryParameter argument) {
        double percent = number(argument.text());
        if (percent >= 0 && percent <= 100) {
            return new Overlap(percent);
        }
        throw ApiError.invalidArgument(argument.name(), "Must be a number")
                .withHint("It is a percentage, from 0 to 100");
    }

    private static double number(String text) {
        return Fill.DECIMAL.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    }

    /**
     * Cuts what isn't common to all series off an end that the question leaves open.
     *
     * @throws ApiError if too little is common to them
     */
    Grid cut(Grid grid, boolean openStart, boolean openStop, List<Column> columns) {
        int times = grid.times().length;
        double[] column = new double[grid.series()];
        int first = -1;
        int last = -1;
        int common = 0;
        for (int i = 0; i < times; i++) {
            if (grid.column(i, column) == column.length) {
                first = first < 0 ? i : first;
                last = i;
                common++;
            }
        }
        if (common == 0) {
            if (percent > 0) {
                throw refused("No overlap", columns);
            }
            return grid;
        }
        Grid part = grid.part(openStart ? first : 0, openStop ? last + 1 : times);
        double share = common * 100.0 / part.times().length;
        if (share < percent) {
            String reason = "Less than %f%% of datapoints overlap in this timespan (%.2f%%)";
            throw refused(String.format(Locale.ROOT, reason, percent, share), columns);
        }
        return part;
    }

    private static ApiError refused(String reason, List<Column> columns) {
        return Unaggregable.columns(reason, columns);
    }
}
