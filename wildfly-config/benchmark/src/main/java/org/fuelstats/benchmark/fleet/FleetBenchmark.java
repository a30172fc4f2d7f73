package org.fuelstats.benchmark.fleet;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.fuelstats.benchmark.Measurement;
import org.fuelstats.benchmark.OperatorClient;
import org.fuelstats.benchmark.Target;
import org.fuelstats.tls.PinnedCertificate;

/** A large fleet is written into the database, then everything that analytics does with it is measured one after the other. */
public final class FleetBenchmark {
    private static final int WARM_UP_QUESTIONS = 5;

    private final Target target;
    private final FleetOptions options;
    private final OperatorClient client;
    private final PrintStream out;
    private final List<Measurement> done = new ArrayList<>();

    private FleetBenchmark(Target target, FleetOptions options, PrintStream out) throws IOException {
        this.target = target;
        this.options = options;
        this.client = OperatorClient.ofAnalytics(target, PinnedCertificate.context(target.certificate()));
        this.out = out;
    }

    private void run() throws IOException, InterruptedException, SQLException {
        out.println("Measuring analytics of " + target.analytics() + ".");
        out.println("Machine: " + Runtime.getRuntime().availableProcessors()
                + " processors, shared by the servers and this client; "
                + System.getProperty("os.name") + " " + System.getProperty("os.version") + ", Java "
                + Runtime.version());
        Rebuild rebuild = new Rebuild(target, client);
        if (options.installations() > 0) {
            report(new FleetLoad(target, out).run(options.installations(), rebuild::begin));
        } else if (options.rebuild()) {
            rebuild.begin();
        }
        if (options.installations() > 0 || options.rebuild()) {
            out.println("\nFilling the index…");
            report(rebuild.await());
        }
        reports();
        ExportRate exports = new ExportRate(target, client);
        report(exports.of("clusters.csv, the first time", "/api/v1/csv/clusters"));
        report(exports.of("clusters.csv, again", "/api/v1/csv/clusters"));
        out.println();
        done.forEach(measurement -> out.println(measurement.json()));
    }

    private void reports() throws IOException, InterruptedException {
        out.println("\nAsking reports…");
        ReportTimes warmUp = new ReportTimes(target, client);
        List<String> reports = warmUp.reports();
        List<String> questions = new Questions().make(options.questions() + WARM_UP_QUESTIONS);
        for (String report : reports) {
            warmUp.of(report, questions.subList(options.questions(), questions.size()));
        }
        ReportTimes times = new ReportTimes(target, client);
        for (String report : reports) {
            report(times.of(report, questions.subList(0, options.questions())));
        }
        report(times.all());
    }

    private void report(Measurement measurement) {
        done.add(measurement);
        out.println();
        out.print(measurement.table());
        out.flush();
    }

    /** {@code FleetBenchmark [--endpoints FILE] [--installations N] [--rebuild yes|no] [--questions N]}. */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            FleetOptions options = FleetOptions.read(List.of(arguments));
            new FleetBenchmark(Target.read(options.endpoints()), options, System.out).run();
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        } catch (IOException | SQLException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }
}
