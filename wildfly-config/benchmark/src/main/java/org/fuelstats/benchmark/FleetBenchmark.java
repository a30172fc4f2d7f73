package org.fuelstats.benchmark;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import javax.net.ssl.SSLContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.TypeConversionException;

/** A large fleet is written into the database, then everything that analytics does with it is measured one after the other. */
@Command(
        name = "reports",
        sortOptions = false,
        descriptionHeading = "%n",
        optionListHeading = "%n",
        description = {
            "Measures analytics over a large fleet: writes the fleet into the database, has the index filled from nothing, asks every report,"
                    + " and downloads a CSV file. Needs some 30 GB on the disk and an hour."
        })
final class FleetBenchmark extends Benchmark implements Callable<Integer> {
    private static final int WARM_UP_QUESTIONS = 5;

    @Option(
            names = "--installations",
            paramLabel = "N",
            description =
                    "so many installations are written, with about 100 action logs each; 0 measures what is there (default ${DEFAULT-VALUE})")
    private int installations = 100_000;

    @Option(
            names = "--rebuild",
            arity = "1",
            paramLabel = "yes|no",
            converter = YesOrNo.class,
            description = "the index is filled from nothing also with --installations 0 (default no)")
    private boolean rebuild;

    @Option(
            names = "--questions",
            paramLabel = "N",
            description = "each report is asked so often, each time with other filters (default ${DEFAULT-VALUE})")
    private int questions = 20;

    @ParentCommand
    private EndpointsOption bench;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        run(bench.endpoints());
        return 0;
    }

    @Override
    protected void checkOptions() {
        if (installations < 0) {
            throw new IllegalArgumentException("--installations is a number of installations, or 0.");
        }
        if (questions < 1) {
            throw new IllegalArgumentException("--questions must be 1 or more.");
        }
    }

    @Override
    protected void measure(Target target, SSLContext tls) throws IOException, InterruptedException, SQLException {
        describe("Measuring analytics of " + target.analytics() + ".");
        OperatorClient client = OperatorClient.ofAnalytics(target, tls);
        Rebuild filling = new Rebuild(target, client);
        if (installations > 0) {
            report(new FleetLoad(target, out).run(installations, filling::begin));
        } else if (rebuild) {
            filling.begin();
        }
        if (installations > 0 || rebuild) {
            out.println("\nFilling the index…");
            report(filling.await());
        }
        reports(target, client);
        ExportRate exports = new ExportRate(target, client);
        report(exports.of("clusters.csv, the first time", "/api/v1/csv/clusters"));
        report(exports.of("clusters.csv, again", "/api/v1/csv/clusters"));
    }

    private void reports(Target target, OperatorClient client) throws IOException, InterruptedException {
        out.println("\nAsking reports…");
        ReportTimes warmUp = new ReportTimes(target, client);
        List<String> reports = warmUp.reports();
        List<String> asked = new Questions().make(questions + WARM_UP_QUESTIONS);
        for (String report : reports) {
            warmUp.of(report, asked.subList(questions, asked.size()));
        }
        ReportTimes times = new ReportTimes(target, client);
        for (String report : reports) {
            report(times.of(report, asked.subList(0, questions)));
        }
        report(times.all());
    }

    /** The values of an option that is off unless it is set to yes. */
    static final class YesOrNo implements ITypeConverter<Boolean> {
        @Override
        public Boolean convert(String value) {
            return switch (value) {
                case "yes" -> true;
                case "no" -> false;
                default -> throw new TypeConversionException("It must be yes or no.");
            };
        }
    }
}
