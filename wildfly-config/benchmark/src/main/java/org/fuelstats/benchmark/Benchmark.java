package org.fuelstats.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.fuelstats.tls.PinnedCertificate;

/** All measurements one after the other, on the same servers in the same run, so that they can be set against each other. */
public final class Benchmark {
    private static final int WARM_UP_SECONDS = 20;
    private static final int CATCH_UP_SECONDS = 600;

    private final Target target;
    private final Options options;
    private final SSLContext tls;
    private final PrintStream out;
    private final Payloads payloads = new Payloads();
    private final List<Measurement> done = new ArrayList<>();

    private Benchmark(Target target, Options options, PrintStream out) throws IOException {
        this.target = target;
        this.options = options;
        this.tls = PinnedCertificate.context(target.certificate());
        this.out = out;
    }

    private void run() throws IOException, InterruptedException, SQLException {
        out.println("Measuring " + target.collector() + ". Installations named bench-… are added to its database.");
        out.println("Machine: " + Runtime.getRuntime().availableProcessors()
                + " processors, shared by the servers and this client; "
                + System.getProperty("os.name") + " " + System.getProperty("os.version") + ", Java "
                + Runtime.version());
        warmUp();
        ClosedLoop loop = new ClosedLoop(target, tls, options.limits());
        for (int connections : new int[] {2, 8}) {
            String name = "action logs, " + connections + " connections";
            report(loop.run(name, "action_logs", connections, n -> logs("logs" + connections, n), ClosedLoop::added));
        }
        report(loop.run(
                "structures, 2 connections", "installation_structure", 2, n -> structure("structure", n), answer -> 1));
        report(copyLogs());
        report(copyStructures());
        report(ratio());
        report(new Outbox(target).drain(CATCH_UP_SECONDS));
        report(new IndexLag(target, tls, payloads, options.lagSeconds()).run());
        out.println();
        done.forEach(measurement -> out.println(measurement.json()));
    }

    private void warmUp() throws IOException, InterruptedException {
        out.println("Warming up…");
        ClosedLoop loop = new ClosedLoop(target, tls, new ClosedLoop.Limits(options.requests(), WARM_UP_SECONDS / 2));
        loop.run("warm-up", "action_logs", 4, n -> logs("warm", n), ClosedLoop::added);
        loop.run("warm-up", "installation_structure", 4, n -> structure("warm", n), answer -> 1);
    }

    private Measurement copyLogs() throws SQLException {
        return new CopyCeiling(target)
                .run(
                        "COPY of action logs",
                        "action_logs",
                        "master_node_uid, external_id, body, action_name, action_type",
                        options.requests(),
                        Payloads.LOGS_PER_REQUEST,
                        n -> payloads.actionLogRows(payloads.uid("copy", n)));
    }

    private Measurement copyStructures() throws SQLException {
        return new CopyCeiling(target)
                .run(
                        "COPY of structures",
                        "installation_structures",
                        "master_node_uid, structure, release",
                        options.requests(),
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

    private double figure(String measurement, String figure) {
        return done.stream()
                .filter(one -> one.name().equals(measurement))
                .findFirst()
                .orElseThrow()
                .figure(figure);
    }

    private ClosedLoop.Request logs(String measurement, int number) {
        String uid = payloads.uid(measurement, number);
        return new ClosedLoop.Request(uid, payloads.actionLogs(uid));
    }

    private ClosedLoop.Request structure(String measurement, int number) {
        String uid = payloads.uid(measurement, number);
        return new ClosedLoop.Request(uid, payloads.structure(uid));
    }

    private void report(Measurement measurement) throws InterruptedException {
        done.add(measurement);
        out.println();
        out.print(measurement.table());
        out.flush();
        // Let the servers finish what the measurement left them to do before the next one begins.
        TimeUnit.SECONDS.sleep(2);
    }

    /** {@code Benchmark [--endpoints FILE] [--requests N] [--seconds N] [--lag-seconds N]}. */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            Options options = Options.read(List.of(arguments));
            new Benchmark(Target.read(options.endpoints()), options, System.out).run();
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        } catch (IOException | SQLException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }
}
