package org.fuelstats.ceilometer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fuelstats.ceilometer.ImportOptions.From;
import org.fuelstats.ceilometer.samples.SampleFilter;
import org.fuelstats.ceilometer.samples.TimeText;
import org.fuelstats.client.StoreOptions;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The command line. What is wrong with it is an IllegalArgumentException whose message is for people, or an error of picocli. */
@Command(
        name = "wildfly-config/import-ceilometer",
        sortOptions = false,
        customSynopsis = {
            "Usage: wildfly-config/import-ceilometer --from sql JDBC-URL --endpoint URL [OPTION VALUE]…",
            "       wildfly-config/import-ceilometer --from json FILE|DIRECTORY|- --endpoint URL [OPTION VALUE]…"
        },
        synopsisHeading = "",
        description = {
            "",
            "Reads Ceilometer's samples, from its SQL database or from answers of its API, and stores them in the metric store: each resource as"
                    + " a resource, each of its meters as an entity. However it ends, the same command goes on from where it was; nothing is lost or"
                    + " doubled."
        },
        footer = {
            "",
            "Exit codes: 0 all is imported; 1 ended before its end, start it again; 2 the command line is wrong; 3 some samples were passed"
                    + " over."
        })
final class CommandLineOptions implements Callable<Integer> {
    private final ImportRun run;

    @ArgGroup(validate = false, heading = "%nWhat is read%n", order = 1)
    private final Read read = new Read();

    @ArgGroup(validate = false, heading = "%nWhere it goes%n", order = 2)
    private final Written written = new Written();

    @ArgGroup(validate = false, heading = "%nHow%n", order = 3)
    private final How how = new How();

    /** Runs the import with the options. */
    interface ImportRun {
        int with(ImportOptions options) throws IOException, InterruptedException;
    }

    CommandLineOptions(ImportRun run) {
        this.run = run;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        return run.with(options());
    }

    private ImportOptions options() {
        return new ImportOptions(
                read.from(),
                written.login(),
                ArchiveList.read(written.archives),
                new SampleFilter(Optional.ofNullable(read.since), Optional.ofNullable(read.until), read.meters()),
                how.state,
                how.batch,
                Duration.ofSeconds(how.patience),
                how.dryRun);
    }

    /** The options about Ceilometer. */
    private static final class Read {
        @Option(
                names = "--from",
                arity = "0..2",
                paramLabel = "sql|json PLACE",
                hideParamSyntax = true,
                description = "sql with a JDBC URL, or json with a file, a directory or - (standard input)")
        private List<String> from;

        @Option(
                names = "--source-user",
                paramLabel = "NAME",
                description = "user of the database (default: ${DEFAULT-VALUE})")
        private String user = "ceilometer";

        @Option(
                names = "--source-password-file",
                paramLabel = "FILE",
                description = "its password; or else FUELSTATS_SOURCE_PASSWORD in the environment")
        private Path passwordFile;

        @Option(
                names = "--driver-jar",
                paramLabel = "JAR",
                description = "JDBC driver of the database (for PostgreSQL none is needed)")
        private Path driverJar;

        @Option(
                names = "--since",
                paramLabel = "TIME",
                converter = Time.class,
                description = "only samples from this time on; UTC, as 2015-03-01T00:00:00")
        private Instant since;

        @Option(
                names = "--until",
                paramLabel = "TIME",
                converter = Time.class,
                description = "only samples before this time")
        private Instant until;

        @Option(
                names = "--meters",
                paramLabel = "NAME,NAME…",
                description = "only these meters; * stands for anything, as in disk.*")
        private String meters = "";

        List<String> meters() {
            return Arrays.stream(meters.split(","))
                    .map(String::strip)
                    .filter(meter -> !meter.isEmpty())
                    .toList();
        }

        From from() {
            if (from == null) {
                throw new IllegalArgumentException(
                        "--from is missing: --from sql JDBC-URL, or --from json with a file, a directory or - after it.");
            }
            if (from.size() < 2) {
                throw new IllegalArgumentException(
                        String.join(" ", "--from", String.join(" ", from)).strip() + " needs a value after it.");
            }
            // Of several the last one counts, as of every option.
            String kind = from.get(from.size() - 2);
            return new From(
                    kind(kind),
                    from.get(from.size() - 1),
                    user,
                    Optional.ofNullable(passwordFile),
                    Optional.ofNullable(driverJar));
        }

        private static From.Kind kind(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "sql" -> From.Kind.SQL;
                case "json" -> From.Kind.JSON;
                default ->
                    throw new IllegalArgumentException("--from is \"" + text
                            + "\". It must be sql, or json for answers of Ceilometer's API that were kept.");
            };
        }
    }

    /** The options about the metric store. */
    private static final class Written extends StoreOptions {
        /** Ceilometer polls every ten minutes by default: each of its samples keeps a point of its own for a year. */
        @Option(names = "--archives", paramLabel = "LIST", description = "what is kept (default: \"${DEFAULT-VALUE}\")")
        private String archives = "5 minutes for 1 year, 1 hour for 10 years";
    }

    /** The options about the import itself. */
    private static final class How {
        @Option(names = "--dry-run", description = "show what would be imported; needs no --endpoint")
        private boolean dryRun;

        @Option(
                names = "--state",
                paramLabel = "DIRECTORY",
                description = "position, entities and rejects are kept here (default: ${DEFAULT-VALUE})")
        private Path state = Path.of("ceilometer-import");

        @Option(
                names = "--batch",
                paramLabel = "N",
                description = "so many samples at a time (default: ${DEFAULT-VALUE})")
        private int batch = 10_000;

        @Option(
                names = "--patience",
                paramLabel = "SECONDS",
                description = "give up when nothing has succeeded for so long (default: ${DEFAULT-VALUE})")
        private int patience = 900;

        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                description = "this text")
        private boolean help;
    }

    /** Reads a time as OpenStack writes it. */
    static final class Time implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String text) {
            return TimeText.read(text)
                    .orElseThrow(
                            () -> new TypeConversionException("It must be a time in UTC, as 2015-03-01T00:00:00."));
        }
    }
}
