package org.fuelstats.ceilometer;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.fuelstats.ceilometer.samples.SampleFilter;

/**
 * The options of the command line.
 *
 * @param from where the samples are
 * @param endpoint the metric store; empty in a dry run
 * @param user the user of the store
 * @param passwordFile a file with the user's password; empty if the environment has it
 * @param certificate a PEM file with the store's certificate; empty if Java trusts it anyway
 * @param state the directory of this import
 * @param batch the number of samples per request
 * @param patience how long to retry without any success
 * @param dryRun whether to report only what would be created
 */
record ImportOptions(
        From from,
        Optional<URI> endpoint,
        String user,
        Optional<Path> passwordFile,
        Optional<Path> certificate,
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
        if (endpoint.isEmpty() && !dryRun) {
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
