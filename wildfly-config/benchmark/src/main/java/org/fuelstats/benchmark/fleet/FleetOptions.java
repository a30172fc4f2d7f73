package org.fuelstats.benchmark.fleet;

import java.nio.file.Path;
import java.util.List;
import org.fuelstats.benchmark.Arguments;

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

    static FleetOptions read(List<String> words) {
        Arguments arguments = new Arguments(words, "--installations", "--rebuild", "--questions");
        return new FleetOptions(
                arguments.endpoints(),
                arguments.number("--installations", 100_000),
                arguments.yes("--rebuild"),
                arguments.number("--questions", 20));
    }
}
