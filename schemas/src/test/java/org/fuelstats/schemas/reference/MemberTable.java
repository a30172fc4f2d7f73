package org.fuelstats.schemas.reference;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.json.JSONArray;
import org.json.JSONObject;

/** The members of a schema, at all levels, as rows of a table: first those that are required, then by name. */
final class MemberTable {
    private final StringBuilder text;

    MemberTable(StringBuilder text) {
        this.text = text;
    }

    void write(JSONObject schema) {
        text.append("| Member | Type | Required | Meaning |\n|---|---|---|---|\n");
        members(schema, "");
    }

    private void members(JSONObject schema, String path) {
        JSONObject properties = schema.optJSONObject("properties");
        if (properties != null) {
            Set<String> required = texts(schema.optJSONArray("required"));
            properties.keySet().stream()
                    .sorted(Comparator.<String, Boolean>comparing(name -> !required.contains(name))
                            .thenComparing(Comparator.naturalOrder()))
                    .forEach(name -> member(properties.getJSONObject(name), path + name, required.contains(name)));
        }
        for (String branch : List.of("then", "else")) {
            JSONObject rule = schema.optJSONObject(branch);
            JSONObject info =
                    rule == null ? null : rule.getJSONObject("properties").optJSONObject("additional_info");
            if (info != null) {
                text.append("| | | | **").append(info.getString("description")).append("** |\n");
                members(info, path + "additional_info.");
            }
        }
    }

    private void member(JSONObject schema, String path, boolean required) {
        text.append("| `").append(path).append("` | ").append(type(schema)).append(" | ");
        text.append(required ? "yes" : "").append(" | ");
        text.append(schema.optString("description", "").replace("|", "\\|")).append(" |\n");
        members(schema, path + ".");
        JSONObject items = schema.optJSONObject("items");
        if (items != null) {
            members(items, path + "[].");
        }
    }

    private static String type(JSONObject schema) {
        JSONArray words = schema.optJSONArray("enum");
        if (words != null) {
            return texts(words).stream().sorted().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
        }
        Object type = schema.opt("type");
        if (type instanceof JSONArray types) {
            return types.toList().stream().map(String::valueOf).collect(Collectors.joining(" or "));
        }
        JSONObject items = schema.optJSONObject("items");
        return (type == null ? "any" : type) + (items == null ? "" : " of " + items.optString("type", "any"));
    }

    private static Set<String> texts(JSONArray array) {
        return array == null
                ? Set.of()
                : array.toList().stream().map(String::valueOf).collect(Collectors.toSet());
    }
}
