package org.fuelstats.ceilometer;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.fuelstats.ceilometer.samples.Position;
import org.fuelstats.ceilometer.samples.SampleSource.Extent;

/** Prints the progress every few seconds. */
final class ImportProgress {
    private static final long EVERY_NANOS = Duration.ofSeconds(5).toNanos();

    private final PrintStream out;
    private final Optional<Extent> extent;
    private final double passedBefore;
    private final long began = System.nanoTime();
    private long printedAt = began;

    ImportProgress(PrintStream out, Optional<Extent> extent, Position begun) {
        this.out = out;
        this.extent = extent;
        this.passedBefore = extent.map(span -> span.passed(begun)).orElse(0.0);
    }

    void at(Position position, long stored, long rejected) {
        long now = System.nanoTime();
        if (now - printedAt >= EVERY_NANOS && position.timed()) {
            printedAt = now;
            out.println(line(position, stored, rejected, now - began));
        }
    }

    String line(Position position, long stored, long rejected, long nanos) {
        return String.format(
                Locale.ROOT,
                "%,d samples stored, %,d passed over, %,.0f/s, at %s%s",
                stored,
                rejected,
                stored / (nanos / 1e9),
                position.time(),
                estimate(position, nanos));
    }

    private String estimate(Position position, long nanos) {
        double passed = extent.map(span -> span.passed(position)).orElse(0.0);
        if (passed <= passedBefore) {
            return "";
        }
        Duration left = Duration.ofNanos((long) (nanos * (1 - passed) / (passed - passedBefore)));
        return String.format(
                Locale.ROOT,
                ", %.0f%% of the time span, about %d:%02d:%02d left",
                passed * 100,
                left.toHours(),
                left.toMinutesPart(),
                left.toSecondsPart());
    }
}
