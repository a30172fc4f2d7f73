package org.fuelstats.timeseries.queries;

import java.util.List;
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
    public static final int LARGEST = 1_000;

    private static final int MOST_KEYS = 8;

    public Page {
        sort = List.copyOf(sort);
        if (limit < 1) {
            throw RequestRejectedException.invalid("limit", "'limit' must be 1 to " + LARGEST + ", not " + limit + ".");
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
    public static RequestRejectedException unknownMarker(UUID marker) {
        return RequestRejectedException.invalid(
                "marker", "Invalid pagination: `Invalid marker: `" + marker + "''. Begin again without 'marker'.");
    }
}
