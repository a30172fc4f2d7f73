package org.fuelstats.analytics.search;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Converts a search result into the response that the caller's role may see. */
final class SearchResultReader {
    private static final String IDENTIFIER = "master_node_uid";

    private final SearchRequest order;
    private final SearchRole searcher;

    private SearchResultReader(SearchRequest order, SearchRole searcher) {
        this.order = order;
        this.searcher = searcher;
    }

    static SearchAnswer of(SearchRequest order, SearchRole searcher, SearchQuery.Found found) {
        return new SearchResultReader(order, searcher).read(found);
    }

    private SearchAnswer read(SearchQuery.Found found) {
        Map<String, List<SearchAnswer.Value>> facets = new LinkedHashMap<>();
        for (SearchField field : order.facets()) facets.put(field.name(), values(field, found.facets()));
        boolean anybody = searcher == SearchRole.ANYBODY;
        List<Map<String, Object>> hits =
                anybody ? List.of() : found.hits().stream().map(this::hit).toList();
        return new SearchAnswer(
                order.subject().word(),
                tellable(installations(found.facets())) ? found.total() : null,
                hits,
                facets,
                anybody ? null : after(found.hits()));
    }

    private String after(List<JsonObject> hits) {
        if (order.limit() == 0 || hits.size() < order.limit()) return null;
        return SearchCursor.of(hits.get(hits.size() - 1).getAsJsonArray("sort"));
    }

    private boolean tellable(long installations) {
        return searcher != SearchRole.ANYBODY || installations >= SearchRole.SMALLEST_GROUP;
    }

    private static long installations(JsonObject group) {
        return group.getAsJsonObject("installations").get("value").getAsLong();
    }

    private List<SearchAnswer.Value> values(SearchField field, JsonObject facets) {
        JsonObject found = facets.getAsJsonObject(field.name().replace('.', ':'));
        JsonObject groups = field.ofEnvironment() ? found.getAsJsonObject("values") : found;
        List<SearchAnswer.Value> values = new ArrayList<>();
        for (JsonElement element : groups.getAsJsonArray("buckets")) {
            JsonObject group = element.getAsJsonObject();
            long parents = field.ofEnvironment()
                    ? group.getAsJsonObject("parents").get("doc_count").getAsLong()
                    : installations(group);
            if (!tellable(parents)) continue;
            long count =
                    field.ofEnvironment() ? parents : group.get("doc_count").getAsLong();
            JsonElement key = group.has("key_as_string") ? group.get("key_as_string") : group.get("key");
            values.add(new SearchAnswer.Value(plain(key), count));
        }
        return values;
    }

    private Map<String, Object> hit(JsonObject hit) {
        JsonObject source = hit.getAsJsonObject("_source");
        Map<String, Object> members = new LinkedHashMap<>();
        List<SearchField> ofEnvironments = new ArrayList<>();
        for (SearchField field : order.subject().fields()) {
            if (field.ofEnvironment()) ofEnvironments.add(field);
            else if (searcher == SearchRole.OPERATOR || !field.name().equals(IDENTIFIER)) {
                members.put(field.name(), at(source, field.path()));
            }
        }
        if (!ofEnvironments.isEmpty()) members.put("environments", environments(source, ofEnvironments));
        return members;
    }

    private static List<Map<String, Object>> environments(JsonObject source, List<SearchField> fields) {
        List<Map<String, Object>> environments = new ArrayList<>();
        for (JsonElement cluster : list(source.get("clusters"))) {
            Map<String, Object> environment = new LinkedHashMap<>();
            for (SearchField field : fields) {
                String name = field.name().substring(field.name().indexOf('.') + 1);
                environment.put(name, at(cluster.getAsJsonObject(), field.path().substring("clusters.".length())));
            }
            environments.add(environment);
        }
        return environments;
    }

    private static JsonArray list(JsonElement element) {
        if (element == null || element.isJsonNull()) return new JsonArray();
        if (element.isJsonArray()) return element.getAsJsonArray();
        JsonArray single = new JsonArray();
        single.add(element);
        return single;
    }

    private static Object at(JsonObject document, String path) {
        JsonElement part = document;
        for (String name : path.split("\\.")) {
            if (part == null || !part.isJsonObject()) return null;
            part = part.getAsJsonObject().get(name);
        }
        return part == null ? null : plain(part);
    }

    private static Object plain(JsonElement element) {
        if (element.isJsonArray()) {
            List<Object> values = new ArrayList<>();
            element.getAsJsonArray().forEach(value -> values.add(plain(value)));
            return values;
        }
        if (!element.isJsonPrimitive()) return null;
        JsonPrimitive value = element.getAsJsonPrimitive();
        if (value.isBoolean()) return value.getAsBoolean();
        if (!value.isNumber()) return value.getAsString();
        double number = value.getAsDouble();
        return number == Math.rint(number) ? (Object) value.getAsLong() : (Object) number;
    }
}
