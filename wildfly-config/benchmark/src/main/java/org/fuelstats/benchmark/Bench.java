package org.fuelstats.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.fuelstats.commandline.CommandRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code wildfly-config/bench}: by itself it measures the collector, its subcommands measure the rest. */
@Command(
        name = "wildfly-config/bench",
        subcommands = {SeriesBenchmark.class, FleetBenchmark.class},
        sortOptions = false,
        descriptionHeading = "%n",
        optionListHeading = "%n",
        commandListHeading = "%nOther measurements, each with --help of its own:%n",
        description = {
            "Measures the system that wildfly-config/run has started: action logs and installation structures over TLS, COPY of the same rows"
                    + " into the same database, and the lag of the index. Takes some minutes and adds installations named bench-… to the system's"
                    + " data, so measure a system that was started for it (run --data DIR). The figures so far: docs/benchmarks.md."
        })
public final class Bench implements Callable<Integer>, EndpointsOption {
    @Option(
            names = "--endpoints",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            defaultValue = "${sys:fuelstats.home:-.}/data/endpoints.properties",
            description = "the running system (default: data/endpoints.properties in the checkout)")
    private Path endpoints;

    @Mixin
    private CollectorBenchmark collector;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "this text")
    private boolean help;

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(CommandRunner.run(new Bench(), List.of(arguments), out, err));
    }

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        collector.run(endpoints);
        return 0;
    }

    @Override
    public Path endpoints() {
        return endpoints;
    }
}
