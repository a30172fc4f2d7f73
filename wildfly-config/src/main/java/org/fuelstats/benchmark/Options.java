package org.fuelstats.benchmark;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * What the command line asks for.
 *
 * @param requests at most so many requests in each measurement
 * @param seconds each measurement ends after so long at the latest
 * @param lagSeconds for how long logs are sent while the lag is measured
 */
record Options(Path endpoints, int requests, int seconds, int lagSeconds) {
    Options {
        if (requests < 1 || seconds < 1 || lagSeconds < 1) {
            throw new IllegalArgumentException("--requests, --seconds and --lag-seconds must be 1 or more.");
        }
    }

    static Options read(List<String> arguments) {
        Path endpoints = Path.of("data", "endpoints.properties");
        int requests = 1500;
        int seconds = 60;
        int lagSeconds = 30;
        Iterator<String> words = arguments.iterator();
        while (words.hasNext()) {
            String option = words.next();
            if (!words.hasNext()) {
                throw new IllegalArgumentException(option + " needs a value after it.");
            }
            String value = words.next();
            switch (option) {
                case "--endpoints" -> endpoints = Path.of(value);
                case "--requests" -> requests = number(option, value);
                case "--seconds" -> seconds = number(option, value);
                case "--lag-seconds" -> lagSeconds = number(option, value);
                default ->
                    throw new IllegalArgumentException("Unknown option " + option
                            + ". There are --endpoints, --requests, --seconds and --lag-seconds.");
            }
        }
        return new Options(endpoints, requests, seconds, lagSeconds);
    }

    ClosedLoop.Limits limits() {
        return new ClosedLoop.Limits(requests, seconds);
    }

    private static int number(String option, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " is \"" + value + "\". It must be a whole number.", e);
        }
    }
}
