package org.fuelstats.gnocchi.metric;

import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The link to the page that follows: the same address and arguments, sorted by name, with the marker of this page's last item. */
final class NextPage {
    private NextPage() {}

    static String link(UriInfo uri, int limit, Object last) {
        Map<String, List<String>> arguments = new TreeMap<>(uri.getQueryParameters());
        arguments.put("limit", List.of(String.valueOf(limit)));
        arguments.put("marker", List.of(last.toString()));
        StringBuilder query = new StringBuilder();
        arguments.forEach((name, values) -> values.forEach(value -> query.append(query.isEmpty() ? "" : "&")
                .append(encoded(name))
                .append('=')
                .append(encoded(value))));
        String address = uri.getAbsolutePath().toString();
        return "<" + address + "?" + query + ">; rel=\"next\"";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
