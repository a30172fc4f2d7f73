package org.fuelstats.gnocchi.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The link from a page to the next one. */
public final class NextPage {
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
                .flatMap(argument ->
                        argument.getValue().stream().map(value -> encoded(argument.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return "<" + uri.getAbsolutePath() + "?" + query + ">; rel=\"next\"";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
