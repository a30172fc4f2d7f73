package org.fuelstats.benchmark;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** All measurements in sequence, on the same servers in the same run, so that they can be compared. */
@Command
final class CollectorBenchmark extends Benchmark {
    private static final int WARM_UP_SECONDS = 20;
    private static final int CATCH_UP_SECONDS = 600;

    @Option(
            names = "--requests",
            paramLabel = "N",
            description = "at most so many requests in each measurement (default ${DEFAULT-VALUE})")
    private int requests = 1500;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "each measurement ends after so many seconds at the latest (default ${DEFAULT-VALUE})")
    private int seconds = 60;

    @Option(
            names = "--lag-seconds",
            paramLabel = "N",
            description =
                    "logs are sent for so many seconds while the lag of the index is measured (default ${DEFAULT-VALUE})")
    private int lagSeconds = 30;

    private final Payloads payloads = new Payloads();

    @Override
    protected void checkOptions() {
        if (requests < 1 || seconds < 1 || lagSeconds < 1) {
            throw new IllegalArgumentException("--requests, --seconds and --lag-seconds must be 1 or more.");
        }
    }

    @Override
    protected void measure(Target target, SSLContext tls) throws IOException, InterruptedException, SQLException {
        describe("Measuring " + target.collector() + ". Installations named bench-… are added to its database.");
        warmUp(target, tls);
        ClosedLoop loop = new ClosedLoop(target, tls, new ClosedLoop.Limits(requests, seconds));
        for (int connections : new int[] {2, 8}) {
            String name = "action logs, " + connections + " connections";
            reportAndRest(
                    loop.run(name, "action_logs", connections, n -> logs("logs" + connections, n), ClosedLoop::added));
        }
        reportAndRest(loop.run(
                "structures, 2 connections", "installation_structure", 2, n -> structure("structure", n), answer -> 1));
        reportAndRest(copyLogs(target));
        reportAndRest(copyStructures(target));
        reportAndRest(ratio());
        reportAndRest(new Outbox(target).drain(CATCH_UP_SECONDS));
        reportAndRest(new IndexLag(target, tls, payloads, lagSeconds).run());
    }

    private void warmUp(Target target, SSLContext tls) throws IOException, InterruptedException {
        out.println("Warming up…");
        ClosedLoop loop = new ClosedLoop(target, tls, new ClosedLoop.Limits(requests, WARM_UP_SECONDS / 2));
        loop.run("warm-up", "action_logs", 4, n -> logs("warm", n), ClosedLoop::added);
        loop.run("warm-up", "installation_structure", 4, n -> structure("warm", n), answer -> 1);
    }

    private Measurement copyLogs(Target target) throws SQLException {
        return new CopyCeiling(target)
                .run(
                        "COPY of action logs",
                        "action_logs",
                        "master_node_uid, external_id, body, action_name, action_type",
                        requests,
                        Payloads.LOGS_PER_REQUEST,
                        n -> payloads.actionLogRows(payloads.uid("copy", n)));
    }

    private Measurement copyStructures(Target target) throws SQLException {
        return new CopyCeiling(target)
                .run(
                        "COPY of structures",
                        "installation_structures",
                        "master_node_uid, structure, release",
                        requests,
                        1,
                        n -> payloads.structureRow(payloads.uid("copy", n)));
    }

    /** What share of the ceiling is reached. */
    private Measurement ratio() {
        double ceiling = figure("COPY of action logs", "rows_per_second");
        return new Measurement("share of COPY")
                .with("logs_2_connections", figure("action logs, 2 connections", "records_per_second") / ceiling)
                .with("logs_8_connections", figure("action logs, 8 connections", "records_per_second") / ceiling)
                .with(
                        "structures_2_connections",
                        figure("structures, 2 connections", "records_per_second")
                                / figure("COPY of structures", "rows_per_second"));
    }

    private ClosedLoop.Request logs(String measurement, int number) {
        String uid = payloads.uid(measurement, number);
        return new ClosedLoop.Request(uid, payloads.actionLogs(uid));
    }

    private ClosedLoop.Request structure(String measurement, int number) {
        String uid = payloads.uid(measurement, number);
        return new ClosedLoop.Request(uid, payloads.structure(uid));
    }

    /** Lets the servers finish what a measurement left them to do before the next one begins. */
    private void reportAndRest(Measurement measurement) throws InterruptedException {
        report(measurement);
        TimeUnit.SECONDS.sleep(2);
    }
}
