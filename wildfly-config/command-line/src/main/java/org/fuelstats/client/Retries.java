package org.fuelstats.client;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * Retries work that failed for a temporary reason, with growing pauses.
 *
 * @param longest how long to retry without any success
 * @param out for messages to the user
 */
public record Retries(Duration longest, PrintStream out) {
    private static final long FIRST_PAUSE_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 30_000;

    /** Work that may fail. */
    @FunctionalInterface
    public interface Attempt<T> {
        T make() throws IOException, InterruptedException;
    }

    /**
     * What an attempt gives.
     *
     * @param whom with whom it is tried, for people
     * @param passing whether another attempt may succeed after this failure
     * @throws IOException the last failure
     */
    public <T> T retry(String whom, Predicate<IOException> passing, Attempt<T> attempt)
            throws IOException, InterruptedException {
        long since = 0;
        for (long pause = FIRST_PAUSE_MILLIS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS)) {
            try {
                return attempt.make();
            } catch (IOException e) {
                long now = System.nanoTime();
                since = since == 0 ? now : since;
                if (!passing.test(e) || now - since >= longest.toNanos()) {
                    throw e;
                }
                out.println(
                        "Trouble with " + whom + ": " + e.getMessage() + " Trying again in " + pause / 1000.0 + " s.");
                Thread.sleep(pause);
            }
        }
    }
}
