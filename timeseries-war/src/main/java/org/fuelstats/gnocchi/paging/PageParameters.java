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
import org.fuelstats.gnocchi.responses.Cause;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.settings.SettingsReader;
import org.fuelstats.timeseries.queries.Page;
import org.fuelstats.timeseries.queries.Page.SortKey;

/** Parses {@code limit}, {@code marker} and {@code sort} of a query. */
public final class PageParameters {
    /** The names of the arguments; others are a list's own. */
    public static final Set<String> NAMES = Set.of("limit", "marker", "sort");

    private static final int MOST = SettingsReader.read(PageSettings.class).maxLimit();

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
     * The most items of a page, as many as are allowed if the parameter is missing; more are not given.
     *
     * @throws ApiError if it is not a whole number
     */
    public static int limit(String text) {
        if (text == null) {
            return MOST;
        }
        if (!text.matches("\\d{1,18}")) {
            String reason = text.matches("-\\d{1,18}") ? "value must be at least 1" : "expected int";
            throw ApiError.of(
                            ErrorCode.INVALID,
                            new Cause("Argument value error", reason + " for dictionary value @ data['limit']", null))
                    .withHint("'limit' is an integer from 1 to " + MOST + ".");
        }
        return (int) Math.min(Long.parseLong(text), MOST);
    }

    private static UUID marker(String text, Function<String, Optional<UUID>> id) {
        return id.apply(text).orElseThrow(() -> ApiError.of(
                        ErrorCode.INVALID, "Invalid pagination: `Invalid marker: `" + text + "''")
                .withHint("A marker is the id of the last item of the page before."));
    }

    /** The link from a page to the next one. */
    public static final class NextPage {
        private NextPage() {}

        /**
         * The value of the header {@code Link}: the request's own address with limit, marker and sort, its arguments by name.
         *
         * @param last the id of the page's last item
         * @param order the list's own order, as values of {@code sort}, for a request that names none
         */
        public static String link(UriInfo uri, int limit, Object last, List<String> order) {
            SortedMap<String, List<String>> arguments = new TreeMap<>(uri.getQueryParameters());
            arguments.putIfAbsent("sort", order);
            arguments.put("limit", List.of(String.valueOf(limit)));
            arguments.put("marker", List.of(last.toString()));
            String query = arguments.entrySet().stream()
                    .flatMap(argument -> argument.getValue().stream()
                            .map(value -> encoded(argument.getKey()) + "=" + encoded(value)))
                    .collect(Collectors.joining("&"));
            return "<" + uri.getAbsolutePath() + "?" + query + ">; rel=\"next\"";
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, UTF_8).replace("*", "%2A").replace("%7E", "~");
        }
    }
}
