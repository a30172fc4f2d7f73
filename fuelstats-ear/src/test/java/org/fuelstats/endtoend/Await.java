package org.fuelstats.endtoend;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Awaitility as these tests use it: asks at once and then ten times a second, and a failure to find out counts as not yet. */
public final class Await {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private Await() {}

    public static ConditionFactory upTo(Duration timeout, String what) {
        return Awaitility.await(what)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(PAUSE)
                .dontCatchUncaughtExceptions()
                .ignoreExceptionsMatching(Exception.class::isInstance)
                .atMost(timeout);
    }
}
