package org.fuelstats.benchmark.series;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import org.fuelstats.benchmark.Measurement;
import org.fuelstats.benchmark.OperatorClient;
import org.fuelstats.benchmark.Target;
import org.fuelstats.tls.PinnedCertificate;

/** All measurements of the metric store one after the other, on the same servers in the same run. */
public final class SeriesBenchmark {
    private static final int WARM_UP_SECONDS = 20;
    private static final int CONNECTIONS = 2;
    private static final int DENSE = 1000;
    private static final int DENSE_METRICS = 100;
    private static final int DENSE_POINTS = 100;
    private static final int SPARSE_METRICS = 1000;
    private static final int DAY = 86_400;
    private static final int READS_ACROSS_MANY_ONE_IN = 10;

    private final Target target;
    private final SeriesOptions options;
    private final SSLContext tls;
    private final PrintStream out;
    private final List<Measurement> done = new ArrayList<>();

    private SeriesBenchmark(Target target, SeriesOptions options, PrintStream out) throws IOException {
        this.target = target;
        this.options = options;
        this.tls = PinnedCertificate.context(target.certificate());
        this.out = out;
    }

    private void run() throws IOException, InterruptedException, SQLException {
        out.println("Measuring the metric store of " + target.metrics()
                + ". Metrics and measures are added to its database.");
        out.println("Machine: " + Runtime.getRuntime().availableProcessors()
                + " processors, shared by the servers and this client; "
                + System.getProperty("os.name") + " " + System.getProperty("os.version") + ", Java "
                + Runtime.version());
        OperatorClient client = OperatorClient.ofMetrics(target, tls);
        BenchMetrics metrics = BenchMetrics.make(target, client);
        List<List<UUID>> stored = new ArrayList<>(warmUp(metrics));
        List<UUID> dense = metrics.create(DENSE);
        stored.add(dense);
        List<Feed> feeds = Feed.shared(dense, CONNECTIONS, DENSE_METRICS, DENSE_POINTS);
        report(new Ingest(target, tls)
                .run("dense, 100 metrics x 100 points", feeds, options.seconds(), () -> completeDays(feeds) < 1));
        Backlog backlog = new Backlog(target);
        out.println("\nWaiting until everything is rolled…");
        backlog.awaitEmpty();
        report(new StoredSize(target, client).measure(stored));

        long lastDay = Feed.START + (completeDays(feeds) - 1) * DAY;
        Reads reads = new Reads(target, client, dense, lastDay);
        report(reads.ofOne("a day of 60 s means of one metric", options.reads()));
        report(reads.acrossMany(
                "a day of 60 s means across 100 metrics", options.reads() / READS_ACROSS_MANY_ONE_IN + 1));

        report(new Ingest(target, tls)
                .run(
                        "sparse, 1,000 metrics x 1 point",
                        Feed.shared(metrics.create(CONNECTIONS * SPARSE_METRICS), CONNECTIONS, SPARSE_METRICS, 1),
                        options.seconds(),
                        () -> false));
        report(reads.ofOne("the same day of one metric while measures wait", options.reads()));
        if (options.fleet() > 0) {
            report(new SteadyFleet(target, tls).run(metrics.create(options.fleet()), options.fleetSeconds()));
        }
        out.println();
        done.forEach(measurement -> out.println(measurement.json()));
    }

    /** @return the metrics that were used for it */
    private List<List<UUID>> warmUp(BenchMetrics metrics) throws IOException, InterruptedException, SQLException {
        out.println("Warming up…");
        Ingest ingest = new Ingest(target, tls);
        List<UUID> dense = metrics.create(DENSE);
        ingest.run("warm-up", Feed.shared(dense, 2, DENSE_METRICS, DENSE_POINTS), WARM_UP_SECONDS, () -> false);
        List<UUID> sparse = metrics.create(2 * SPARSE_METRICS);
        ingest.run("warm-up", Feed.shared(sparse, 2, SPARSE_METRICS, 1), WARM_UP_SECONDS / 2, () -> false);
        return List.of(dense, sparse);
    }

    /** How many days of measures every metric has got. */
    private static long completeDays(List<Feed> feeds) {
        return feeds.stream()
                .mapToLong(feed -> (feed.completeUntil() - Feed.START) / DAY)
                .min()
                .orElseThrow();
    }

    private void report(Measurement measurement) {
        done.add(measurement);
        out.println();
        out.print(measurement.table());
        out.flush();
    }

    /** {@code SeriesBenchmark [--endpoints FILE] [--seconds N] [--fleet N] [--fleet-seconds N] [--reads N]}. */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            SeriesOptions options = SeriesOptions.read(List.of(arguments));
            new SeriesBenchmark(Target.read(options.endpoints()), options, System.out).run();
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        } catch (IOException | SQLException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }
}
