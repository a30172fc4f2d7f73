package org.fuelstats.timeseries.queries;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.fuelstats.timeseries.errors.RequestRejectedException;

/**
 * The requested page of a list.
 *
 * @param limit the maximum number of items
 * @param marker the last item of the previous page, or null for the first page
 * @param sort the order; empty for the default
 */
public record Page(int limit, UUID marker, List<SortKey> sort) {
    /** No list is answered in larger pages. */
    public static final int LARGEST = 10_000;

    private static final int MOST_KEYS = 8;

    public Page {
        sort = List.copyOf(sort);
        if (limit < 1) {
            throw RequestRejectedException.invalid(
                    "limit", "value must be at least 1 for dictionary value @ data['limit']");
        }
        limit = Math.min(limit, LARGEST);
        if (sort.size() > MOST_KEYS) {
            throw RequestRejectedException.invalid("sort", "'sort' can be given " + MOST_KEYS + " times at most.");
        }
    }

    public static Page first() {
        return new Page(LARGEST, null, List.of());
    }

    /** What is said to a marker that is no item. */
    public static RequestRejectedException unknownMarker(Object marker) {
        return RequestRejectedException.invalid(
                "marker", "Invalid pagination: `Invalid marker: `" + marker + "''", "Begin again without 'marker'.");
    }

    /** One key of an order: an attribute, its direction, and where rows without a value go. */
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
                            "Invalid pagination: `Unknown sort direction, must be one of: asc-nullsfirst,"
                                    + " asc-nullslast, desc-nullsfirst, desc-nullslast'",
                            "'sort' must be an attribute with a direction, as name:asc, name:desc or name:desc-nullslast, not '"
                                    + text + "'.");
            };
        }

        String sql(String column) {
            return column + (descending ? " desc" : " asc") + (nullsFirst ? " nulls first" : " nulls last");
        }
    }
}
