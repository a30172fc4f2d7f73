package org.fuelstats.gnocchiimport;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.fuelstats.commandline.TimeLeft;

/** Counts what is copied, prints the progress every five seconds, and at the end what is different or was left out. */
final class CopyLog {
    private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final PrintStream out;
    private final Map<String, Long> copied = new LinkedHashMap<>();
    private final Map<String, Long> leftOut = new LinkedHashMap<>();
    private long printed = System.nanoTime();

    CopyLog(PrintStream out) {
        this.out = out;
    }

    /** @param what in the plural, as "resources" */
    void copied(String what, long count) {
        copied.merge(what, count, Long::sum);
        long now = System.nanoTime();
        if (now - printed >= EVERY_NANOS) {
            printed = now;
            print("%,d %s", copied.get(what), what);
        }
    }

    /** Prints how far work has come whose size is known. */
    void progress(String what, int done, int all, long begunNanos) {
        long now = System.nanoTime();
        if (done > 0 && now - printed >= EVERY_NANOS) {
            printed = now;
            Duration left = TimeLeft.estimate(done, all, Duration.ofNanos(now - begunNanos));
            print("%,d of %,d %s, %s", done, all, what, TimeLeft.text(left));
        }
    }

    /** Something is not copied, or not as it is. What differs from one to the next belongs into {@code which}, so that the alike are counted together. */
    void leftOut(String which, String why) {
        if (leftOut.merge(why, 1L, Long::sum) == 1) {
            print("%s: %s", which, why);
        }
    }

    /** @return whether nothing was left out */
    boolean summary() {
        copied.forEach((what, count) -> print("%,12d %s", count, what));
        if (!leftOut.isEmpty()) {
            print("Left out, or different:");
            leftOut.forEach((why, count) -> print("%,12d × %s", count, why));
        }
        return leftOut.isEmpty();
    }

    void print(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
