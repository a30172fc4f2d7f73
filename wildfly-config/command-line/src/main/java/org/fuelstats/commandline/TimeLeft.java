package org.fuelstats.commandline;

import java.time.Duration;

/** Estimates the remaining time of running work. */
public final class TimeLeft {
    private TimeLeft() {}

    /** The rest at the speed so far. */
    public static Duration estimate(long done, long all, Duration elapsed) {
        if (done < 1 || done > all) {
            throw new IllegalArgumentException(done + " of " + all + " is no state to estimate from");
        }
        return Duration.ofMillis(Math.round((double) elapsed.toMillis() / done * (all - done)));
    }

    /** For people: no more exact than an estimate can be. */
    public static String text(Duration left) {
        long seconds = left.plusMillis(999).toSeconds();
        if (seconds < 60) {
            return "about " + Math.max(1, seconds) + " s left";
        }
        return "about " + (seconds + 30) / 60 + " min left";
    }
}
