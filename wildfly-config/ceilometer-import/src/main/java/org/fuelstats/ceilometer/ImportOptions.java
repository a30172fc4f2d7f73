package org.fuelstats.ceilometer;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.fuelstats.ceilometer.samples.SampleFilter;

/**
 * What the command line asks for.
 *
 * @param from where the samples are
 * @param endpoint the metric store; empty in a trial
 * @param user as whom the store is asked
 * @param passwordFile a file with the user's password; empty when the environment has it
 * @param certificate a PEM file with the store's certificate; empty when Java trusts it anyway
 * @param state the directory of this import
 * @param batch how many samples are sent at a time
 * @param patience for how long nothing may succeed until it is given up
 * @param dryRun whether to find out only what would be made
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
