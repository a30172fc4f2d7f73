package org.fuelstats.analytics.reports.engine;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.fuelstats.analytics.errors.RequestRefused;
import org.fuelstats.http.ErrorCode;

/** Ranges of a whole number as dimension. */
record ClassesDimension(ReportColumn column, String field, List<NumberClass> classes) implements Dimension {
    ClassesDimension {
        classes = List.copyOf(classes);
    }

    /** The numbers from one bound, inclusive, to the other, exclusive; null for no upper bound. */
    record NumberClass(String name, long from, Long below) {
        static List<NumberClass> from(long... borders) {
            List<NumberClass> classes = new ArrayList<>();
            for (int i = 0; i < borders.length; i++) {
                Long below = i + 1 < borders.length ? (Long) borders[i + 1] : null;
                classes.add(new NumberClass(name(borders[i], below), borders[i], below));
            }
            return classes;
        }

        private static String name(long from, Long below) {
            if (below == null) return from + " or more";
            return below - from == 1 ? Long.toString(from) : from + "–" + (below - 1);
        }

        private JsonObject borders(String lower, String upper) {
            JsonObject borders = new JsonObject();
            borders.addProperty(lower, from);
            if (below != null) borders.addProperty(upper, below);
            return borders;
        }
    }

    @Override
    public JsonObject grouping(Subject subject, int most, String heaviest) {
        JsonArray ranges = new JsonArray();
        for (NumberClass numbers : classes) {
            JsonObject range = numbers.borders("from", "to");
            range.addProperty("key", numbers.name());
            ranges.add(range);
        }
        JsonObject how = QueryJson.property("field", subject.field(field));
        how.add("ranges", ranges);
        how.addProperty("keyed", false);
        return QueryJson.wrap("range", how);
    }

    @Override
    public String key(JsonObject group) {
        return group.get("key").getAsString();
    }

    @Override
    public boolean leavesUntoldOut() {
        return true;
    }

    @Override
    public JsonObject documents(Subject subject, String key) {
        NumberClass numbers = classes.stream()
                .filter(known -> known.name().equals(key))
                .findFirst()
                .orElseThrow(() -> RequestRefused.of(
                        ErrorCode.INVALID,
                        "'" + column.name() + "' must be one of "
                                + classes.stream().map(NumberClass::name).toList() + "; \"" + key
                                + "\" is none of them."));
        return QueryJson.wrap("range", QueryJson.wrap(subject.field(field), numbers.borders("gte", "lt")));
    }

    @Override
    public Comparator<Map<String, Object>> order(String mainMeasure) {
        List<String> names = classes.stream().map(NumberClass::name).toList();
        return Comparator.comparingInt(row -> names.indexOf((String) row.get(column.name())));
    }
}
