package org.fuelstats.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.fuelstats.tls.PinnedCertificate;

/** Measurements that are made in sequence on the same servers, so that their figures can be compared. */
abstract class Benchmark {
    protected final PrintStream out = System.out;
    private final List<Measurement> done = new ArrayList<>();

    /** @throws IllegalArgumentException if an option has a value that can't be measured with */
    protected abstract void checkOptions();

    /** Makes all measurements, and reports each. */
    protected abstract void measure(Target target, SSLContext tls)
            throws IOException, InterruptedException, SQLException;

    /** Measures the system; prints each measurement as a table when it is made, and all of them as JSON at the end. */
    final void run(Path endpoints) throws IOException, InterruptedException, SQLException {
        checkOptions();
        Target target = Target.read(endpoints);
        measure(target, PinnedCertificate.context(target.certificate()));
        out.println();
        done.forEach(measurement -> out.println(measurement.json()));
    }

    protected final void describe(String measured) {
        out.println(measured);
        out.println("Machine: " + Runtime.getRuntime().availableProcessors()
                + " processors, shared by the servers and this client; "
                + System.getProperty("os.name") + " " + System.getProperty("os.version") + ", Java "
                + Runtime.version());
    }

    protected final void report(Measurement measurement) {
        done.add(measurement);
        out.println();
        out.print(measurement.table());
        out.flush();
    }

    /** A figure of a measurement that was reported before. */
    protected final double figure(String measurement, String figure) {
        return done.stream()
                .filter(one -> one.name().equals(measurement))
                .findFirst()
                .orElseThrow()
                .figure(figure);
    }
}
