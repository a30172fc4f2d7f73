package org.fuelstats.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a story expects of an answer; {@code contracts/README.md} tells what each word means.
 *
 * @param words what was written to each of {@link #WORDS}
 */
record Expectation(JsonNode words) {
    static final List<String> WORDS =
            List.of("status", "headers", "is", "has", "at", "count", "any order", "item", "no item", "body");

    static Expectation of(String where, ObjectNode written) {
        if (!written.has("status")) throw new IllegalArgumentException(where + ": no status is expected");
        return new Expectation(written.deepCopy().retain(WORDS));
    }

    Expectation with(Variables variables) {
        return new Expectation(variables.fill(words));
    }

    /** Sentences on what is otherwise than expected; none if all is well. */
    List<String> differences(Answer answer) {
        JsonNode json = answer.json();
        List<String> found = new ArrayList<>(status(answer.status()));
        for (Map.Entry<String, JsonNode> header : members("headers")) {
            found.addAll(Comparison.exact(header.getKey(), header.getValue(), text(answer.header(header.getKey()))));
        }
        for (Map.Entry<String, JsonNode> value : members("at")) {
            found.addAll(Comparison.exact(value.getKey(), value.getValue(), json.at(value.getKey())));
        }
        for (Map.Entry<String, JsonNode> count : members("count")) {
            int size = json.at(count.getKey()).size();
            if (size != count.getValue().asInt()) {
                found.add(count.getKey() + ": " + size + " members instead of " + count.getValue());
            }
        }
        for (Map.Entry<String, JsonNode> list : members("any order")) {
            found.addAll(Comparison.inAnyOrder(list.getKey(), list.getValue(), json.at(list.getKey())));
        }
        if (words.has("is")) found.addAll(Comparison.exact("", words.get("is"), json));
        if (words.has("has")) found.addAll(Comparison.subset("", words.get("has"), json));
        if (words.has("body")) found.addAll(Comparison.exact("body", words.get("body"), text(answer.text())));
        found.addAll(items(json));
        return found;
    }

    private List<String> status(int actual) {
        JsonNode expected = words.get("status");
        for (JsonNode one : expected.isArray() ? expected : List.of(expected)) {
            if (one.asInt() == actual) return List.of();
        }
        return List.of("status: " + actual + " instead of " + expected);
    }

    private List<String> items(JsonNode list) {
        List<String> found = new ArrayList<>();
        JsonNode wanted = words.path("item");
        if (!wanted.isMissingNode() && !holds(list, wanted)) found.add("no item of the answer's list has " + wanted);
        JsonNode unwanted = words.path("no item");
        if (!unwanted.isMissingNode() && holds(list, unwanted))
            found.add("an item of the answer's list has " + unwanted);
        return found;
    }

    private static boolean holds(JsonNode list, JsonNode subset) {
        for (JsonNode item : list) {
            if (Comparison.subset("", subset, item).isEmpty()) return true;
        }
        return false;
    }

    private Iterable<Map.Entry<String, JsonNode>> members(String word) {
        return () -> words.path(word).fields();
    }

    private static JsonNode text(String value) {
        return value == null ? MissingNode.getInstance() : TextNode.valueOf(value);
    }

    @Override
    public String toString() {
        return words.toString();
    }
}
