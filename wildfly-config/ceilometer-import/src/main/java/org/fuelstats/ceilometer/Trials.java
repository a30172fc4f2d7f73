package org.fuelstats.ceilometer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The state directory of a dry run: a temporary directory that is deleted afterwards, so that no import uses it. */
final class Trials {
    private Trials() {}

    static Path directory() throws IOException {
        return Files.createTempDirectory("ceilometer-import-trial");
    }

    static void remove(Path directory) throws IOException {
        try (Stream<Path> found = Files.walk(directory)) {
            List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}
