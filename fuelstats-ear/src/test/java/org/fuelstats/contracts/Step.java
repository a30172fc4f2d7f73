package org.fuelstats.contracts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One request with what is expected of its answer.
 *
 * @param keep names of variables, each with the place in the answer that gives its value
 */
record Step(String name, Ask ask, Expectation expectation, Map<String, String> keep) {
    private static final List<String> WORDS = Stream.of(List.of("name", "keep"), Ask.WORDS, Expectation.WORDS)
            .flatMap(List::stream)
            .toList();

    static Step of(String file, ObjectNode written) {
        String name = written.path("name").asText();
        String where = file + ", '" + name + "'";
        if (name.isBlank()) throw new IllegalArgumentException(file + ": a step has no name: " + written);
        Keys.check(where, written, WORDS);
        Map<String, String> keep = new LinkedHashMap<>();
        written.path("keep")
                .fields()
                .forEachRemaining(
                        entry -> keep.put(entry.getKey(), entry.getValue().asText()));
        return new Step(name, Ask.of(where, written), Expectation.of(where, written), keep);
    }
}
