package org.fuelstats.benchmark.series;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * What the command line asks for.
 *
 * @param seconds how long each load is sent
 * @param fleet how many metrics get a point every 10 s; 0 leaves that out
 * @param fleetSeconds how long that is measured
 * @param reads how many reads of one metric are measured
 */
record SeriesOptions(Path endpoints, int seconds, int fleet, int fleetSeconds, int reads) {
    SeriesOptions {
        if (seconds < 1 || fleetSeconds < 1 || reads < 1) {
            throw new IllegalArgumentException("--seconds, --fleet-seconds and --reads must be 1 or more.");
        }
        if (fleet < 0 || fleet % 1000 != 0) {
            throw new IllegalArgumentException("--fleet is a number of thousands of metrics, or 0.");
        }
    }

    static SeriesOptions read(List<String> arguments) {
        Path endpoints = Path.of("data", "endpoints.properties");
        int seconds = 30;
        int fleet = 100_000;
        int fleetSeconds = 120;
        int reads = 2000;
        Iterator<String> words = arguments.iterator();
        while (words.hasNext()) {
            String option = words.next();
            if (!words.hasNext()) {
                throw new IllegalArgumentException(option + " needs a value after it.");
            }
            String value = words.next();
            switch (option) {
                case "--endpoints" -> endpoints = Path.of(value);
                case "--seconds" -> seconds = number(option, value);
                case "--fleet" -> fleet = number(option, value);
                case "--fleet-seconds" -> fleetSeconds = number(option, value);
                case "--reads" -> reads = number(option, value);
                default ->
                    throw new IllegalArgumentException("Unknown option " + option
                            + ". There are --endpoints, --seconds, --fleet, --fleet-seconds and --reads.");
            }
        }
        return new SeriesOptions(endpoints, seconds, fleet, fleetSeconds, reads);
    }

    private static int number(String option, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " is \"" + value + "\". It must be a whole number.", e);
        }
    }
}
