package org.fuelstats.analytics.reports.engine;

import com.google.gson.JsonObject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import org.fuelstats.analytics.errors.RequestRefused;
import org.fuelstats.http.ErrorCode;

/** Weeks (from Monday) or months in UTC as dimension. */
record DatesDimension(ReportColumn column, String field, Step step) implements Dimension {
    private static final String DAY = "uuuu-MM-dd";

    /** The period that a row covers. */
    enum Step {
        WEEK,
        MONTH
    }

    @Override
    public JsonObject grouping(Subject subject, int most, String heaviest) {
        JsonObject how = QueryJson.property("field", subject.field(field));
        how.addProperty("calendar_interval", step.name().toLowerCase(Locale.ROOT));
        how.addProperty("format", DAY);
        how.addProperty("min_doc_count", 1);
        return QueryJson.wrap("date_histogram", how);
    }

    @Override
    public String key(JsonObject group) {
        return group.get("key_as_string").getAsString();
    }

    @Override
    public boolean leavesUntoldOut() {
        return true;
    }

    @Override
    public JsonObject documents(Subject subject, String key) {
        LocalDate from = day(key);
        LocalDate to = step == Step.WEEK ? from.plusWeeks(1) : from.plusMonths(1);
        JsonObject range = QueryJson.property("gte", from.toString());
        range.addProperty("lt", to.toString());
        range.addProperty("format", DAY);
        return QueryJson.wrap("range", QueryJson.wrap(subject.field(field), range));
    }

    @Override
    public Comparator<Map<String, Object>> order(String mainMeasure) {
        return Comparator.comparing(
                row -> (String) row.get(column.name()), Comparator.nullsLast(Comparator.naturalOrder()));
    }

    private LocalDate day(String key) {
        try {
            return LocalDate.parse(key);
        } catch (DateTimeException e) {
            throw RequestRefused.of(
                    ErrorCode.INVALID,
                    "'" + column.name() + "' must be a day such as 2026-01-31; \"" + key + "\" is none.");
        }
    }
}
