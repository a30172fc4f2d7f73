package org.fuelstats.benchmark.fleet;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * What the command line asks for.
 *
 * @param installations how many installations are written into the database; 0 measures what is there
 * @param rebuild whether the index is filled from nothing also when nothing was written
 * @param questions how often each report is asked, each time with other filters
 */
record FleetOptions(Path endpoints, int installations, boolean rebuild, int questions) {
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
        boolean rebuild = false;
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
                case "--rebuild" -> rebuild = yes(option, value);
                case "--questions" -> questions = number(option, value);
                default ->
                    throw new IllegalArgumentException("Unknown option " + option
                            + ". There are --endpoints, --installations, --rebuild and --questions.");
            }
        }
        return new FleetOptions(endpoints, installations, rebuild, questions);
    }

    private static boolean yes(String option, String value) {
        if (!List.of("yes", "no").contains(value)) {
            throw new IllegalArgumentException(option + " is \"" + value + "\". It must be yes or no.");
        }
        return value.equals("yes");
    }

    private static int number(String option, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " is \"" + value + "\". It must be a whole number.", e);
        }
    }
}
