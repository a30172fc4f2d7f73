package org.fuelstats.ceilometer;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fuelstats.ceilometer.json.JsonSource;
import org.fuelstats.ceilometer.mapping.Kinds;
import org.fuelstats.ceilometer.samples.SampleSource;
import org.fuelstats.ceilometer.sql.DatabaseAddress;
import org.fuelstats.ceilometer.sql.SqlSource;
import org.fuelstats.client.Retries;
import org.fuelstats.client.Secret;
import org.fuelstats.client.ServerAccess;
import org.fuelstats.commandline.CommandRunner;

/** Imports samples of Ceilometer into the metric store: docs/ceilometer-import.md. */
public final class ImportCeilometer {
    /** Everything is imported. */
    static final int DONE = 0;

    /** The import is complete, and some samples were skipped. */
    static final int SOME_PASSED_OVER = 3;

    private final ImportOptions options;
    private final Map<String, String> environment;
    private final InputStream in;
    private final PrintStream out;
    private final Tally tally = new Tally();
    private final Kinds kinds = Kinds.read();
    private final Retries retries;

    private ImportCeilometer(ImportOptions options, Map<String, String> environment, InputStream in, PrintStream out) {
        this.options = options;
        this.environment = environment;
        this.in = in;
        this.out = out;
        this.retries = new Retries(options.patience(), out);
    }

    public static void main(String[] arguments) {
        PrintStream help = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream out = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), System.getenv(), System.in, help, out));
    }

    /** @return how the process should exit */
    static int run(
            List<String> arguments,
            Map<String, String> environment,
            InputStream in,
            PrintStream help,
            PrintStream out) {
        CommandLineOptions command =
                new CommandLineOptions(options -> new ImportCeilometer(options, environment, in, out).run());
        if (arguments.isEmpty()) {
            CommandRunner.parser(command).usage(out);
            return CommandRunner.WRONG_USE;
        }
        return CommandRunner.run(command, arguments, help, out);
    }

    private int run() throws IOException, InterruptedException {
        ServerAccess access = options.dryRun() ? null : options.store().access(environment);
        Path state = options.dryRun() ? Trials.directory() : options.state();
        try (ImportDirectory journal = ImportDirectory.open(state);
                SampleSource source = source(journal)) {
            Transfer transfer = new Transfer(source, journal, tally, options.batch(), out);
            ImportSummary summary = new ImportSummary(out, tally, journal, state);
            if (access == null) {
                Trial trial = new Trial(source, kinds, tally, options.store().user());
                transfer.run("nowhere", trial);
                return summary.ofTrial(trial);
            }
            transfer.run(
                    access.toString(),
                    new Shipping(
                            new MetricStore(access, options.archives(), retries),
                            source,
                            kinds,
                            journal.entities(),
                            journal.rejects(),
                            tally,
                            access.user(),
                            out));
            return summary.ofImport();
        } catch (IOException e) {
            if (!options.dryRun() && tally.stored() > 0) {
                out.println(
                        tally.stored() + " samples were stored until it failed. The same command goes on from there.");
            }
            throw e;
        } finally {
            if (access == null) {
                Trials.remove(state);
            }
        }
    }

    private SampleSource source(ImportDirectory journal) throws IOException {
        ImportOptions.From from = options.from();
        Set<String> paths = kinds.paths();
        return switch (from.kind()) {
            case SQL ->
                new SqlSource(
                        new DatabaseAddress(
                                from.place(),
                                from.user(),
                                Secret.read(from.secretFile(), "FUELSTATS_SOURCE_PASSWORD", environment),
                                from.driverJar()),
                        options.selection(),
                        paths,
                        retries);
            case JSON -> new JsonSource(from.place(), in, options.selection(), paths, journal.workspace());
        };
    }
}
