package org.fuelstats.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of requests that belong together, sent one after the other.
 *
 * @param about what the story shows, one sentence
 */
record Story(String file, String about, List<Step> steps) {
    private static final String CASES = "cases";

    static Story read(Path path) {
        try {
            return read(path.getFileName().toString(), Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Story read(String file, String yaml) {
        try {
            JsonNode root = new YAMLMapper().readTree(yaml);
            Keys.check(file, root, List.of("about", "steps"));
            List<Step> steps = new ArrayList<>();
            for (JsonNode step : root.path("steps")) {
                unfold(file, (ObjectNode) step, steps);
            }
            if (steps.isEmpty()) throw new IllegalArgumentException(file + " has no steps");
            return new Story(file, root.path("about").asText(), List.copyOf(steps));
        } catch (IOException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    /** A step with cases stands for one step each: what the case says goes before what the step says. */
    private static void unfold(String file, ObjectNode step, List<Step> steps) {
        if (!step.has(CASES)) {
            steps.add(Step.of(file, step));
            return;
        }
        for (JsonNode variant : step.get(CASES)) {
            ObjectNode merged = step.deepCopy().without(CASES);
            merged.setAll((ObjectNode) variant);
            merged.put(
                    "name",
                    step.path("name").asText() + ": " + variant.path("name").asText());
            steps.add(Step.of(file, merged));
        }
    }
}
