package org.fuelstats.benchmark.fleet;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * What the command line asks for.
 *
 * @param installations how many installations are written into the database; 0 measures what is there
 * @param questions how often each report is asked, each time with other filters
 */
record FleetOptions(Path endpoints, int installations, int questions) {
    FleetOptions {
        if (installations < 0) {
            throw new IllegalArgumentException("--installations is a number of installations, or 0.");
        }
        if (questions < 1) {
            throw new IllegalArgumentException("--questions must be 1 or more.");
        }
    }

    static FleetOptions read(List<String> arguments) {
        Path endpoints = Path.of("data", "endpoints.properties");
        int installations = 100_000;
        int questions = 20;
        Iterator<String> words = arguments.iterator();
        while (words.hasNext()) {
            String option = words.next();
            if (!words.hasNext()) {
                throw new IllegalArgumentException(option + " needs a value after it.");
            }
            String value = words.next();
            switch (option) {
                case "--endpoints" -> endpoints = Path.of(value);
                case "--installations" -> installations = number(option, value);
                case "--questions" -> questions = number(option, value);
                default ->
                    throw new IllegalArgumentException(
                            "Unknown option " + option + ". There are --endpoints, --installations and --questions.");
            }
        }
        return new FleetOptions(endpoints, installations, questions);
    }

    private static int number(String option, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " is \"" + value + "\". It must be a whole number.", e);
        }
    }
}
