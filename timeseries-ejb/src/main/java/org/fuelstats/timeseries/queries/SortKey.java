package org.fuelstats.timeseries.queries;

import java.util.Locale;
import org.fuelstats.timeseries.errors.RequestRejectedException;

/** One sort key: an attribute, its direction, and the position of rows without a value. */
public record SortKey(String attribute, boolean descending, boolean nullsFirst) {
    public static SortKey ascending(String attribute) {
        return new SortKey(attribute, false, false);
    }

    /** Reads {@code attribute}, {@code attribute:desc} or {@code attribute:asc-nullsfirst}. */
    public static SortKey read(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return ascending(text);
        }
        String attribute = text.substring(0, colon);
        return switch (text.substring(colon + 1).toLowerCase(Locale.ROOT)) {
            case "asc", "asc-nullslast" -> new SortKey(attribute, false, false);
            case "asc-nullsfirst" -> new SortKey(attribute, false, true);
            case "desc", "desc-nullsfirst" -> new SortKey(attribute, true, true);
            case "desc-nullslast" -> new SortKey(attribute, true, false);
            default ->
                throw RequestRejectedException.invalid(
                        "sort",
                        "'sort' must be an attribute with a direction, as name:asc, name:desc or name:desc-nullslast, not '"
                                + text + "'.");
        };
    }

    String sql(String column) {
        return column + (descending ? " desc" : " asc") + (nullsFirst ? " nulls first" : " nulls last");
    }
}
