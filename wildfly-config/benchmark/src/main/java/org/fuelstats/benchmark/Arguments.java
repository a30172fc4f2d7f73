package org.fuelstats.benchmark;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The words of a command line: options, each followed by its value. */
public final class Arguments {
    private static final String ENDPOINTS = "--endpoints";

    private final Map<String, String> values = new HashMap<>();

    /**
     * Reads a command line.
     *
     * @param options those that there are beside {@code --endpoints}
     * @throws IllegalArgumentException says which word is wrong, and what there is
     */
    public Arguments(List<String> words, String... options) {
        List<String> known = List.of(options);
        Iterator<String> next = words.iterator();
        while (next.hasNext()) {
            String option = next.next();
            if (!next.hasNext()) {
                throw new IllegalArgumentException(option + " needs a value after it.");
            }
            if (!option.equals(ENDPOINTS) && !known.contains(option)) {
                throw new IllegalArgumentException("Unknown option " + option + ". There are " + ENDPOINTS + ", "
                        + String.join(", ", known) + ".");
            }
            values.put(option, next.next());
        }
    }

    /** Where the running system is described. */
    public Path endpoints() {
        return Path.of(values.getOrDefault(ENDPOINTS, "data/endpoints.properties"));
    }

    public int number(String option, int otherwise) {
        String value = values.get(option);
        if (value == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " is \"" + value + "\". It must be a whole number.", e);
        }
    }

    public boolean yes(String option) {
        String value = values.getOrDefault(option, "no");
        if (!List.of("yes", "no").contains(value)) {
            throw new IllegalArgumentException(option + " is \"" + value + "\". It must be yes or no.");
        }
        return value.equals("yes");
    }
}
