package org.fuelstats.persistence.index;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.search.engine.reporting.EntityIndexingFailureContext;
import org.hibernate.search.engine.reporting.FailureContext;
import org.hibernate.search.engine.reporting.FailureHandler;

/**
 * Tells in the log that documents don't reach the index: the first failure at once, and as long as they go on, how many
 * there were every few minutes. (Each event of an outage fails several times, so a line for each would fill the disk.)
 */
public final class IndexFailures implements FailureHandler {
    private static final Duration SILENCE = Duration.ofMinutes(5);

    private final Clock clock;
    private Instant silentUntil = Instant.MIN;
    private long untold;

    /** For Hibernate Search. */
    public IndexFailures() {
        this(Clock.systemUTC());
    }

    IndexFailures(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void handle(FailureContext failure) {
        note(failure.throwable(), 1);
    }

    @Override
    public void handle(EntityIndexingFailureContext failure) {
        note(failure.throwable(), Math.max(1, failure.failingEntityReferences().size()));
    }

    private synchronized void note(Throwable failure, int failures) {
        untold += failures;
        if (clock.instant().isBefore(silentUntil)) return;
        silentUntil = clock.instant().plus(SILENCE);
        PersistenceMessages.LOG.indexingFailed(untold, reason(failure));
        untold = 0;
    }

    /** The sentence of the innermost cause, which is the one that tells: such as that a connection was refused. */
    static String reason(Throwable failure) {
        Throwable innermost = failure;
        for (int depth = 0; innermost.getCause() != null && depth < 20; depth++) innermost = innermost.getCause();
        return innermost.getClass().getSimpleName() + ": " + innermost.getMessage();
    }
}
