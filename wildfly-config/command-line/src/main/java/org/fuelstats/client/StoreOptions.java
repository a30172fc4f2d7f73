package org.fuelstats.client;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of a command about the metric store that it works with. */
public class StoreOptions {
    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            description = "the metric store, as https://stats.example.org:8041")
    private String endpoint;

    @Option(names = "--user", paramLabel = "NAME", description = "as whom (default: ${DEFAULT-VALUE})")
    private String user = "operator";

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "the password; or else FUELSTATS_PASSWORD in the environment")
    private Path passwordFile;

    @Option(
            names = "--certificate",
            paramLabel = "PEM",
            description = "the store's certificate, or the authority's that signed it")
    private Path certificate;

    public final StoreLogin login() {
        return new StoreLogin(
                Optional.ofNullable(endpoint).map(URI::create),
                user,
                Optional.ofNullable(passwordFile),
                Optional.ofNullable(certificate));
    }
}
