package org.fuelstats.gnocchi.paging;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.timeseries.queries.Page;
import org.fuelstats.timeseries.queries.SortKey;

/** Parses {@code limit}, {@code marker} and {@code sort} of a query. */
public final class PageParameters {
    /** The names of the arguments; others are a list's own. */
    public static final Set<String> NAMES = Set.of("limit", "marker", "sort");

    private PageParameters() {}

    /**
     * The requested page.
     *
     * @param id parses the marker, an item's id; empty if it is invalid
     * @throws ApiError if an argument is invalid
     * @throws org.fuelstats.timeseries.errors.RequestRejectedException if the page does not exist
     */
    public static Page read(UriInfo uri, Function<String, Optional<UUID>> id) {
        MultivaluedMap<String, String> arguments = uri.getQueryParameters();
        List<SortKey> sort = arguments.getOrDefault("sort", List.of()).stream()
                .map(SortKey::read)
                .toList();
        String marker = arguments.getFirst("marker");
        return new Page(limit(arguments.getFirst("limit")), marker == null ? null : marker(marker, id), sort);
    }

    /**
     * The most items of a page; {@link Page#LARGEST} if the parameter is missing.
     *
     * @throws ApiError if it is not a whole number
     */
    public static int limit(String text) {
        if (text == null) {
            return Page.LARGEST;
        }
        if (!text.matches("\\d{1,18}")) {
            throw ApiError.invalidArgument("limit", "'limit' must be an integer from 1 to " + Page.LARGEST + ".");
        }
        return (int) Math.min(Long.parseLong(text), Integer.MAX_VALUE);
    }

    private static UUID marker(String text, Function<String, Optional<UUID>> id) {
        return id.apply(text)
                .orElseThrow(() -> ApiError.invalidArgument(
                        "marker",
                        "Invalid pagination: `Invalid marker'. A marker is the id of the last item of the page"
                                + " before."));
    }
}
