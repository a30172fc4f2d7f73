package org.fuelstats.gnocchiimport;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fuelstats.client.Retries;
import org.fuelstats.client.ServerAccess;
import org.fuelstats.client.ServerClient;
import org.fuelstats.commandline.CommandRunner;

/** Copies policies, rules, types, resources, metrics and measures of a Gnocchi server: docs/gnocchi-import.md. */
public final class ImportGnocchi {
    private static final int DONE = 0;
    private static final int SOME_LEFT_OUT = 3;

    private final GnocchiImportOptions options;
    private final Map<String, String> environment;
    private final PrintStream out;

    private ImportGnocchi(GnocchiImportOptions options, Map<String, String> environment, PrintStream out) {
        this.options = options;
        this.environment = environment;
        this.out = out;
    }

    public static void main(String[] arguments) {
        PrintStream help = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream out = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), System.getenv(), help, out));
    }

    /** @return how the process should exit */
    static int run(List<String> arguments, Map<String, String> environment, PrintStream help, PrintStream out) {
        GnocchiImportOptions command =
                new GnocchiImportOptions(options -> new ImportGnocchi(options, environment, out).run());
        if (arguments.isEmpty()) {
            CommandRunner.parser(command).usage(out);
            return CommandRunner.WRONG_USE;
        }
        return CommandRunner.run(command, arguments, help, out);
    }

    private int run() throws IOException, InterruptedException {
        ServerAccess from = options.source(environment);
        ServerAccess into = options.store().access(environment);
        Retries retries = new Retries(options.retryFor(), out);
        GnocchiServer source = new GnocchiServer(new ServerClient(from, retries));
        GnocchiServer target = new GnocchiServer(new ServerClient(into, retries));
        CopyLog log = new CopyLog(out);
        try (CopyJournal journal = CopyJournal.open(options.state(), from.endpoint() + " to " + into)) {
            Definitions definitions = new Definitions(source, target, log);
            Map<String, Set<String>> methods = definitions.policies();
            definitions.rules();
            ResourceCopy resources = new ResourceCopy(source, target, into.user(), log);
            for (String type : definitions.types()) {
                resources.type(type);
            }
            new MetricCopy(source, target, journal, log).all();
            if (!options.withoutMeasures()) {
                new MeasureCopy(source, target, journal, log, methods).all(options.connections());
            }
            log.print("Copied:");
            boolean all = log.summary();
            log.print("Which metric became which is in %s.", options.state().resolve("metrics.csv"));
            return all ? DONE : SOME_LEFT_OUT;
        }
    }
}
