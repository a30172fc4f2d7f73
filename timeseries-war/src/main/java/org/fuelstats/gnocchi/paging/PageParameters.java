package org.fuelstats.gnocchi.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.timeseries.queries.Page;
import org.fuelstats.timeseries.queries.Page.SortKey;

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

    /** The link from a page to the next one. */
    public static final class NextPage {
        private NextPage() {}

        /**
         * The value of the header {@code Link}: the request's own address with limit and marker, its arguments by name.
         *
         * @param last the id of the page's last item
         */
        public static String link(UriInfo uri, int limit, Object last) {
            SortedMap<String, List<String>> arguments = new TreeMap<>(uri.getQueryParameters());
            arguments.put("limit", List.of(String.valueOf(limit)));
            arguments.put("marker", List.of(last.toString()));
            String query = arguments.entrySet().stream()
                    .flatMap(argument -> argument.getValue().stream()
                            .map(value -> encoded(argument.getKey()) + "=" + encoded(value)))
                    .collect(Collectors.joining("&"));
            return "<" + uri.getAbsolutePath() + "?" + query + ">; rel=\"next\"";
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, UTF_8);
        }
    }
}
