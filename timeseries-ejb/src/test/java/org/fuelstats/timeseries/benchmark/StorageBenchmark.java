package org.fuelstats.timeseries.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.fuelstats.persistence.database.Database;
import org.fuelstats.persistence.migration.ProductTables;
import org.fuelstats.timeseries.archive.AggregationMethod;
import org.fuelstats.timeseries.archive.ArchivePolicy;
import org.fuelstats.timeseries.archive.DefaultPolicies;
import org.fuelstats.timeseries.archive.PlainStatistic;
import org.fuelstats.timeseries.database.ThreadTransactions;
import org.fuelstats.timeseries.incoming.MetricPoints;
import org.fuelstats.timeseries.measures.ShardRollup.RollupReport;
import org.fuelstats.timeseries.measures.TestNode;
import org.fuelstats.timeseries.metrics.Metric;
import org.fuelstats.timeseries.points.PointBuffer;
import org.fuelstats.timeseries.postgres.PostgresStores;
import org.fuelstats.timeseries.storage.IncomingLog.ShardBacklog;
import org.fuelstats.timeseries.time.Granularity;
import org.fuelstats.timeseries.time.TimeSpan;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The storage under load, without HTTP: appends and rolls on a PostgreSQL that is given by its URL and emptied first. Options are
 * name=value: url, metrics, points (of a metric in a request), step (nanoseconds between them), clients, workers, seconds, shards, postmaster (its process id), rate
 * (requests a second, 0 for all that is possible), ripe (bytes), age (seconds).
 */
public final class StorageBenchmark {
    private static final long START = 1_700_006_400_000_000_000L;
    private static final ArchivePolicy POLICY = DefaultPolicies.HIGH;

    private final PGSimpleDataSource source = new PGSimpleDataSource();
    private final TestNode.Metrics directory = new TestNode.Metrics();
    private final List<Metric> metrics = new ArrayList<>();
    private final AtomicLong appended = new AtomicLong();
    private final AtomicLong rolled = new AtomicLong();
    private final AtomicLong metricRolls = new AtomicLong();
    private final AtomicLong rolls = new AtomicLong();
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();
    private final long step;
    private final int points;
    private final long ripe;
    private final Duration age;
    private final TestNode node;
    private final long postmaster;

    private StorageBenchmark(String[] arguments) throws SQLException {
        source.setUrl(
                BenchmarkArguments.text(arguments, "url", "jdbc:postgresql://127.0.0.1:21001/postgres?user=postgres"));
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists public cascade; create schema public");
            ProductTables.create(connection);
            connection.setAutoCommit(true);
            statement.execute("update shard_count set count = " + BenchmarkArguments.number(arguments, "shards", 16));
            String more = BenchmarkArguments.text(arguments, "sql", "");
            if (!more.isEmpty()) {
                statement.execute(more);
            }
        }
        postmaster = BenchmarkArguments.number(arguments, "postmaster", 0);
        step = BenchmarkArguments.number(arguments, "step", 1_000_000_000L);
        points = (int) BenchmarkArguments.number(arguments, "points", 100);
        ripe = BenchmarkArguments.number(arguments, "ripe", 65_536);
        age = Duration.ofSeconds(BenchmarkArguments.number(arguments, "age", 60));
        ThreadTransactions transactions = new ThreadTransactions(source);
        PostgresStores stores = PostgresStores.in(new Database(transactions.source()));
        node = new TestNode(
                stores.log(),
                stores.blocks(),
                stores.snapshots(),
                stores.parking(),
                stores.late(),
                directory,
                work -> transactions.run(work::get));
        for (int i = 1; i <= BenchmarkArguments.number(arguments, "metrics", 100); i++) {
            metrics.add(directory.add(i, POLICY));
        }
    }

    /** Runs it. */
    public static void main(String[] arguments) throws Exception {
        StorageBenchmark benchmark = new StorageBenchmark(arguments);
        benchmark.load(arguments);
        if (BenchmarkArguments.number(arguments, "early", 0) > 0) {
            benchmark.reads((int) BenchmarkArguments.number(arguments, "early", 0));
        }
        benchmark.settle();
        benchmark.reads(500);
        benchmark.size();
    }

    private void load(String[] arguments) throws InterruptedException, ExecutionException {
        int clients = (int) BenchmarkArguments.number(arguments, "clients", 2);
        int workers = (int) BenchmarkArguments.number(arguments, "workers", 2);
        int seconds = (int) BenchmarkArguments.number(arguments, "seconds", 20);
        long rate = BenchmarkArguments.number(arguments, "rate", 0);
        int group = (int) BenchmarkArguments.number(arguments, "group", metrics.size());
        ExecutorService threads = Executors.newCachedThreadPool();
        List<Future<?>> running = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            int number = client;
            running.add(threads.submit(() -> append(number, clients, group, rate)));
        }
        for (int worker = 0; worker < workers; worker++) {
            running.add(threads.submit(this::rollRipe));
        }
        ProcessorTime processors = new ProcessorTime(postmaster);
        long began = System.nanoTime();
        for (int second = 0; second < seconds; second += 5) {
            Thread.sleep(5_000);
            report(began);
        }
        over.set(true);
        for (Future<?> each : running) {
            each.get();
        }
        threads.shutdown();
        processors.print("load", appended.get());
    }

    private void report(long began) {
        double seconds = (System.nanoTime() - began) / 1e9;
        List<ShardBacklog> backlog = node.measures().backlog();
        System.out.printf(
                Locale.ROOT,
                "%4.0f s: %,.0f/s appended, %,.0f/s rolled, %,d rolls, %,d of metrics, backlog %,d points in %,d rows%n",
                seconds,
                appended.get() / seconds,
                rolled.get() / seconds,
                rolls.get(),
                metricRolls.get(),
                backlog.stream().mapToLong(ShardBacklog::measures).sum(),
                backlog.stream().mapToLong(ShardBacklog::rows).sum());
    }

    /** Each client has metrics of its own, so that time goes forward; a request brings points of a group of them. */
    private void append(int client, int clients, int group, long rate) {
        int from = metrics.size() * client / clients;
        int to = metrics.size() * (client + 1) / clients;
        if (group == metrics.size()) {
            group = to - from;
        }
        List<Walk> walks = IntStream.range(from, to).mapToObj(Walk::new).toList();
        long began = System.nanoTime();
        long requests = 0;
        for (long time = START; !over.get(); time += points * step) {
            for (int at = from; at < to && !over.get(); at += group) {
                List<MetricPoints> request = new ArrayList<>();
                for (int i = at; i < Math.min(at + group, to); i++) {
                    PointBuffer buffer = new PointBuffer();
                    for (int p = 0; p < points; p++) {
                        buffer.add(time + p * step, walks.get(i - from).next());
                    }
                    request.add(new MetricPoints(metrics.get(i).number(), buffer.toPoints()));
                }
                appended.addAndGet(node.measures().append(request).measures());
                requests++;
                if (rate > 0) {
                    pause(began + requests * 1_000_000_000L * clients / rate - System.nanoTime());
                }
            }
        }
    }

    private static void pause(long nanos) {
        if (nanos > 0) {
            try {
                Thread.sleep(nanos / 1_000_000, (int) (nanos % 1_000_000));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void rollRipe() {
        while (!over.get()) {
            List<ShardBacklog> backlog = node.measures().backlog();
            List<Integer> shards = backlog.stream()
                    .filter(each -> each.bytes() >= ripe
                            || each.rows() >= 2048
                            || each.oldest().compareTo(age) >= 0)
                    .map(ShardBacklog::shard)
                    .toList();
            if (shards.isEmpty()) {
                pause(100_000_000);
            } else {
                roll(shards.get(turn.getAndIncrement() % shards.size()));
            }
        }
    }

    private boolean roll(int shard) {
        RollupReport report = node.roll(shard, 1 << 20, 1_000_000).orElse(null);
        if (report == null) {
            return true;
        }
        rolled.addAndGet(report.measures());
        metricRolls.addAndGet(report.metrics());
        rolls.incrementAndGet();
        return report.rows() > 0;
    }

    private void settle() {
        long before = rolled.get();
        ProcessorTime processors = new ProcessorTime(postmaster);
        for (ShardBacklog waiting : node.measures().backlog()) {
            while (roll(waiting.shard())) {
                // until nothing is left
            }
        }
        processors.print("rest, rolled by one worker", rolled.get() - before);
    }

    private void reads(int times) {
        AggregationMethod mean = AggregationMethod.of(PlainStatistic.MEAN);
        Granularity minute = Granularity.ofSeconds(60);
        long newest = START + appended.get() / metrics.size() * step;
        TimeSpan day = new TimeSpan(newest - Duration.ofDays(1).toNanos(), newest + 1);
        long[] one = new long[times];
        long[] many = new long[times];
        int size = 0;
        List<Metric> hundred = metrics.subList(0, Math.min(100, metrics.size()));
        for (int i = 0; i < times; i++) {
            Metric metric = metrics.get(i % metrics.size());
            long began = System.nanoTime();
            size = node.measures()
                    .read(metric, metric.policy().archive(minute).orElseThrow(), mean, day)
                    .size();
            one[i] = System.nanoTime() - began;
            began = System.nanoTime();
            node.measures().read(hundred, minute, mean, day);
            many[i] = System.nanoTime() - began;
        }
        Arrays.sort(one);
        Arrays.sort(many);
        System.out.printf(
                Locale.ROOT,
                "a day of %d means: p50 %.2f ms, p99 %.2f ms; of %d metrics: p50 %.2f ms, p99 %.2f ms%n",
                size,
                one[times / 2] / 1e6,
                one[times * 99 / 100] / 1e6,
                hundred.size(),
                many[times / 2] / 1e6,
                many[times * 99 / 100] / 1e6);
    }

    private void size() throws SQLException {
        long aggregates = 0;
        for (Metric metric : metrics.subList(0, Math.min(100, metrics.size()))) {
            for (var archive : POLICY.archives()) {
                for (AggregationMethod method : POLICY.methods()) {
                    aggregates += node.measures()
                            .read(metric, archive, method, TimeSpan.ALWAYS)
                            .size();
                }
            }
        }
        aggregates = aggregates * metrics.size() / Math.min(100, metrics.size());
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("incoming", "raw_block", "aggregate_block")) {
                try (ResultSet row = statement.executeQuery("select pg_total_relation_size('" + table
                        + "'), pg_relation_size('" + table + "'), pg_indexes_size('" + table + "'),"
                        + " (select count(*) from " + table + ")")) {
                    row.next();
                    System.out.printf(
                            Locale.ROOT,
                            "%s: %,d bytes in all, table %,d, indexes %,d, %,d rows; %.2f bytes a stored aggregate (%,d)%n",
                            table,
                            row.getLong(1),
                            row.getLong(2),
                            row.getLong(3),
                            row.getLong(4),
                            (double) row.getLong(1) / aggregates,
                            aggregates);
                }
            }
        }
    }
}
