package org.fuelstats.benchmark;

import java.nio.file.Path;
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

    static Options read(List<String> words) {
        Arguments arguments = new Arguments(words, "--requests", "--seconds", "--lag-seconds");
        return new Options(
                arguments.endpoints(),
                arguments.number("--requests", 1500),
                arguments.number("--seconds", 60),
                arguments.number("--lag-seconds", 30));
    }

    ClosedLoop.Limits limits() {
        return new ClosedLoop.Limits(requests, seconds);
    }
}
