package org.fuelstats.benchmark;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.net.ssl.SSLContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** All measurements of the metric store in sequence, on the same servers in the same run. */
@Command(
        name = "series",
        sortOptions = false,
        descriptionHeading = "%n",
        optionListHeading = "%n",
        description = {
            "Measures the metric store: dense and sparse measures over TLS, reads, the size on disk, and a fleet."
        })
final class SeriesBenchmark extends Benchmark implements Callable<Integer> {
    private static final int WARM_UP_SECONDS = 20;
    private static final int CONNECTIONS = 2;
    private static final int DENSE = 1000;
    private static final int DENSE_METRICS = 100;
    private static final int DENSE_POINTS = 100;
    private static final int SPARSE_METRICS = 1000;
    private static final int DAY = 86_400;
    private static final int READS_ACROSS_MANY_ONE_IN = 10;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "each load is sent for so many seconds (default ${DEFAULT-VALUE})")
    private int seconds = 30;

    @Option(names = "--reads", paramLabel = "N", description = "so many reads of one metric (default ${DEFAULT-VALUE})")
    private int readCount = 2000;

    @Option(
            names = "--fleet",
            paramLabel = "N",
            description =
                    "so many metrics get a point each every 10 s, a number of thousands; 0 leaves it out (default ${DEFAULT-VALUE})")
    private int fleet = 100_000;

    @Option(
            names = "--fleet-seconds",
            paramLabel = "N",
            description = "that is measured for so many seconds, after a minute that is not (default ${DEFAULT-VALUE})")
    private int fleetSeconds = 120;

    @ParentCommand
    private EndpointsOption bench;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        run(bench.endpoints());
        return 0;
    }

    @Override
    protected void checkOptions() {
        if (seconds < 1 || fleetSeconds < 1 || readCount < 1) {
            throw new IllegalArgumentException("--seconds, --fleet-seconds and --reads must be 1 or more.");
        }
        if (fleet < 0 || fleet % 1000 != 0) {
            throw new IllegalArgumentException("--fleet is a number of thousands of metrics, or 0.");
        }
    }

    @Override
    protected void measure(Target target, SSLContext tls) throws IOException, InterruptedException, SQLException {
        describe("Measuring the metric store of " + target.metrics()
                + ". Metrics and measures are added to its database.");
        OperatorClient client = OperatorClient.ofMetrics(target, tls);
        BenchMetrics metrics = BenchMetrics.make(target, client);
        List<List<UUID>> stored = new ArrayList<>(warmUp(target, tls, metrics));
        List<UUID> dense = metrics.create(DENSE);
        stored.add(dense);
        List<Feed> feeds = Feed.shared(dense, CONNECTIONS, DENSE_METRICS, DENSE_POINTS);
        report(new Ingest(target, tls)
                .run("dense, 100 metrics x 100 points", feeds, seconds, () -> completeDays(feeds) < 1));
        IncomingBacklog backlog = new IncomingBacklog(target);
        out.println("\nWaiting until everything is rolled…");
        backlog.awaitEmpty();
        report(new StoredSize(target, client).measure(stored));

        long lastDay = Feed.START + (completeDays(feeds) - 1) * DAY;
        Reads reads = new Reads(target, client, dense, lastDay);
        report(reads.ofOne("a day of 60 s means of one metric", readCount));
        report(reads.acrossMany("a day of 60 s means across 100 metrics", readCount / READS_ACROSS_MANY_ONE_IN + 1));

        report(new Ingest(target, tls)
                .run(
                        "sparse, 1,000 metrics x 1 point",
                        Feed.shared(metrics.create(CONNECTIONS * SPARSE_METRICS), CONNECTIONS, SPARSE_METRICS, 1),
                        seconds,
                        () -> false));
        report(reads.ofOne("the same day of one metric while measures wait", readCount));
        if (fleet > 0) {
            report(new SteadyFleet(target, tls).run(metrics.create(fleet), fleetSeconds));
        }
    }

    /** @return the metrics that were used for it */
    private List<List<UUID>> warmUp(Target target, SSLContext tls, BenchMetrics metrics)
            throws IOException, InterruptedException, SQLException {
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
}
