package org.fuelstats.analytics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A question to a report, and the answer that was worked out by hand.
 *
 * @param written what stands in the file, see {@code reports/README.md}
 */
record ReportQuestion(String report, JsonNode written, List<String> releases) {
    private static final List<String> SINGLE = List.of("from", "to", "filtered", "edition");

    /** The questions of a file; those that name no release mean all of the fleet's. */
    static List<ReportQuestion> of(JsonNode file, List<String> fleet) {
        List<ReportQuestion> questions = new ArrayList<>();
        for (JsonNode question : file.get("questions")) {
            List<String> releases = new ArrayList<>();
            question.at("/ask/release").forEach(release -> releases.add(release.asText()));
            questions.add(new ReportQuestion(
                    file.get("report").asText(), question, releases.isEmpty() ? fleet : List.copyOf(releases)));
        }
        return questions;
    }

    String about() {
        return written.get("about").asText();
    }

    /** The filters as a query. */
    String query() {
        List<String> parameters = new ArrayList<>();
        releases.forEach(release -> parameters.add("release=" + encoded(release)));
        for (String name : SINGLE) {
            if (written.at("/ask/" + name).isTextual()) {
                parameters.add(name + "=" + written.at("/ask/" + name).asText());
            }
        }
        return String.join("&", parameters);
    }

    /** The filters as the answer repeats them. */
    JsonNode filters() {
        ObjectNode filters = new ObjectMapper().createObjectNode();
        releases.forEach(filters.putArray("release")::add);
        for (String name : SINGLE)
            filters.set(name, written.path("ask").path(name).isTextual() ? written.at("/ask/" + name) : null);
        if (filters.get("filtered").isNull()) filters.put("filtered", "exclude");
        return filters;
    }

    String path() {
        return "/api/v1/reports/" + report + "?" + query();
    }

    Map<String, JsonNode> tables() {
        return written.get("tables").properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Iterable<JsonNode> behind() {
        return written.path("behind");
    }

    /** The address of the installations behind a row. */
    String pathBehind(JsonNode row) {
        StringBuilder path = new StringBuilder("/api/v1/reports/" + report + "/installations?" + query());
        path.append("&table=").append(encoded(row.get("table").asText()));
        row.get("row").properties().forEach(key -> path.append('&')
                .append(key.getKey())
                .append('=')
                .append(encoded(key.getValue().asText())));
        return path.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return report + ": " + about();
    }
}
