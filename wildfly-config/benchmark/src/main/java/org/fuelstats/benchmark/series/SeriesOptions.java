package org.fuelstats.benchmark.series;

import java.nio.file.Path;
import java.util.List;
import org.fuelstats.benchmark.Arguments;

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

    static SeriesOptions read(List<String> words) {
        Arguments arguments = new Arguments(words, "--seconds", "--fleet", "--fleet-seconds", "--reads");
        return new SeriesOptions(
                arguments.endpoints(),
                arguments.number("--seconds", 30),
                arguments.number("--fleet", 100_000),
                arguments.number("--fleet-seconds", 120),
                arguments.number("--reads", 2000));
    }
}
