package org.fuelstats.collector.installations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fuelstats.schemas.json.MalformedJson;
import org.fuelstats.schemas.json.ReadLimits;
import org.fuelstats.schemas.json.StrictJson;

/** The configured file with the filtering rules, which is read when the application starts. */
record RulesFile(FilteringRules rules) {
    private static final ReadLimits LIMITS = new ReadLimits(16, 65_536, 1024, 64, 1_000_000, 1);

    /**
     * Reads the file.
     *
     * @throws IllegalArgumentException with everything that is wrong in it
     */
    public static RulesFile of(String path) {
        byte[] text;
        try {
            text = Files.readAllBytes(Path.of(path.trim()));
        } catch (IOException | InvalidPathException e) {
            throw new IllegalArgumentException("cannot read the file of filtering rules: " + e, e);
        }
        List<String> problems = new ArrayList<>();
        FilteringRules rules = FilteringRules.NONE;
        try {
            Object value =
                    StrictJson.readSingle(text, text.length, LIMITS, Set.of()).value();
            rules = new RulesParser(problems).rules(value);
        } catch (MalformedJson e) {
            problems.add(e.getMessage());
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(
                    "the filtering rules in " + path.trim() + " can't be used: " + String.join("; ", problems));
        }
        return new RulesFile(rules);
    }
}
