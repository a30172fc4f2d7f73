package org.fuelstats.gnocchiimport;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fuelstats.client.Secret;
import org.fuelstats.client.ServerAccess;
import org.fuelstats.client.StoreLogin;
import org.fuelstats.client.StoreOptions;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line. What is wrong with it is an IllegalArgumentException whose message is for people, or an error of picocli. */
@Command(
        name = "wildfly-config/import-gnocchi",
        sortOptions = false,
        customSynopsis = "Usage: wildfly-config/import-gnocchi --from URL --endpoint URL [OPTION VALUE]…",
        synopsisHeading = "",
        description = {
            "",
            "Copies archive policies and their rules, resource types, resources, metrics and measures of a Gnocchi server into the metric store."
                    + " However it ends, the same command goes on from where it was; what is new at the source is copied by running it again."
        },
        footer = {
            "",
            "Exit codes: 0 all is copied; 1 ended before its end, start it again; 2 the command line is wrong; 3 something was left out or is"
                    + " different, as the output says."
        })
final class GnocchiImportOptions implements Callable<Integer> {
    private static final int MOST_CONNECTIONS = 32;

    private final CopyRun run;

    @ArgGroup(validate = false, heading = "%nWhat is read%n", order = 1)
    private final Read read = new Read();

    @ArgGroup(validate = false, heading = "%nWhere it goes%n", order = 2)
    private final StoreOptions written = new StoreOptions();

    @ArgGroup(validate = false, heading = "%nHow%n", order = 3)
    private final How how = new How();

    /** Runs the copy with the options. */
    interface CopyRun {
        int with(GnocchiImportOptions options) throws IOException, InterruptedException;
    }

    GnocchiImportOptions(CopyRun run) {
        this.run = run;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (how.connections < 1 || how.connections > MOST_CONNECTIONS) {
            throw new IllegalArgumentException("--connections must be 1 to " + MOST_CONNECTIONS + ".");
        }
        return run.with(this);
    }

    /** The Gnocchi server and the login there. */
    ServerAccess source(Map<String, String> environment) throws IOException {
        if (read.from == null) {
            throw new IllegalArgumentException(
                    "--from is missing: the address of the Gnocchi server, as http://gnocchi.example.org:8041.");
        }
        URI address = URI.create(read.from);
        if (!"http".equals(address.getScheme()) && !"https".equals(address.getScheme()) || address.getHost() == null) {
            throw new IllegalArgumentException(
                    "--from is \"" + read.from
                            + "\". It must be the http or https address of the Gnocchi server, as http://gnocchi.example.org:8041.");
        }
        Optional<String> token =
                Secret.read(Optional.ofNullable(read.tokenFile), "FUELSTATS_SOURCE_TOKEN", environment);
        Optional<String> password =
                Secret.read(Optional.ofNullable(read.passwordFile), "FUELSTATS_SOURCE_PASSWORD", environment);
        Map<String, String> headers = token.isPresent()
                ? Map.of("X-Auth-Token", token.get())
                : ServerAccess.basic(read.user, password.orElse(""));
        return new ServerAccess(
                "Gnocchi",
                address,
                token.isPresent() ? "the token's user" : read.user,
                headers,
                "--source-token-file, or --source-user and --source-password-file",
                StoreLogin.tls(Optional.ofNullable(read.certificate)));
    }

    StoreLogin store() {
        return written.login();
    }

    Path state() {
        return how.state;
    }

    /** How long to retry without any success. */
    Duration retryFor() {
        return Duration.ofSeconds(how.retryFor);
    }

    int connections() {
        return how.connections;
    }

    boolean withoutMeasures() {
        return how.withoutMeasures;
    }

    /** The options about Gnocchi. */
    private static final class Read {
        @Option(
                names = "--from",
                paramLabel = "URL",
                description = "the Gnocchi server, as http://gnocchi.example.org:8041")
        private String from;

        @Option(
                names = "--source-user",
                paramLabel = "NAME",
                description = "as whom it is read, where it has auth_mode basic (default: ${DEFAULT-VALUE})")
        private String user = "admin";

        @Option(
                names = "--source-password-file",
                paramLabel = "FILE",
                description =
                        "the password; or else FUELSTATS_SOURCE_PASSWORD in the environment; Gnocchi itself checks none")
        private Path passwordFile;

        @Option(
                names = "--source-token-file",
                paramLabel = "FILE",
                description = "a token of Keystone; or else FUELSTATS_SOURCE_TOKEN in the environment")
        private Path tokenFile;

        @Option(
                names = "--source-certificate",
                paramLabel = "PEM",
                description = "the server's certificate, or the authority's that signed it")
        private Path certificate;
    }

    /** The options about the copy itself. */
    private static final class How {
        @Option(names = "--without-measures", description = "copy everything but the measures")
        private boolean withoutMeasures;

        @Option(
                names = "--state",
                paramLabel = "DIRECTORY",
                description = "which metric became which, and how far it has come (default: ${DEFAULT-VALUE})")
        private Path state = Path.of("gnocchi-import");

        @Option(
                names = "--connections",
                paramLabel = "N",
                description = "so many metrics are read at a time (default: ${DEFAULT-VALUE})")
        private int connections = 4;

        @Option(
                names = "--retry-for",
                paramLabel = "SECONDS",
                description = "give up when nothing has succeeded for so long (default: ${DEFAULT-VALUE})")
        private int retryFor = 900;

        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                description = "this text")
        private boolean help;
    }
}
