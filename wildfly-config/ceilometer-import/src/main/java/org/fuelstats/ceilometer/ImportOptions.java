package org.fuelstats.ceilometer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.fuelstats.ceilometer.samples.SampleFilter;
import org.fuelstats.client.StoreLogin;

/**
 * The options of the command line.
 *
 * @param from where the samples are
 * @param store the metric store; without an address in a dry run
 * @param state the directory of this import
 * @param batch the number of samples per request
 * @param patience how long to retry without any success
 * @param dryRun whether to report only what would be created
 */
record ImportOptions(
        From from,
        StoreLogin store,
        ArchiveList archives,
        SampleFilter selection,
        Path state,
        int batch,
        Duration patience,
        boolean dryRun) {
    private static final int LARGEST_BATCH = 50_000;

    ImportOptions {
        if (batch < 1 || batch > LARGEST_BATCH) {
            throw new IllegalArgumentException("--batch must be 1 to " + LARGEST_BATCH + ".");
        }
        if (store.endpoint().isEmpty() && !dryRun) {
            throw new IllegalArgumentException(
                    "--endpoint is missing: the https address of the metric store, as https://stats.example.org:8041.");
        }
    }

    /**
     * Where the samples are.
     *
     * @param place a JDBC URL, or a file, a directory or {@code -}
     * @param user of the database
     * @param secretFile a file with the password of the database
     * @param driverJar of the database
     */
    record From(Kind kind, String place, String user, Optional<Path> secretFile, Optional<Path> driverJar) {
        enum Kind {
            SQL,
            JSON
        }
    }
}
