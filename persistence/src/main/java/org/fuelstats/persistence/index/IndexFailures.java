package org.fuelstats.persistence.index;

import java.time.Duration;
import org.fuelstats.outages.LogThrottle;
import org.fuelstats.outages.RootCause;
import org.hibernate.search.engine.reporting.EntityIndexingFailureContext;
import org.hibernate.search.engine.reporting.FailureContext;
import org.hibernate.search.engine.reporting.FailureHandler;

/**
 * Logs failures of Hibernate Search to index documents: the first one immediately, then their number every five minutes. (Each event fails
 * several times during an outage, so logging every failure would fill the disk.)
 */
public final class IndexFailures implements FailureHandler {
    private final LogThrottle throttle = new LogThrottle(Duration.ofMinutes(5));

    @Override
    public void handle(FailureContext failure) {
        note(failure.throwable(), 1);
    }

    @Override
    public void handle(EntityIndexingFailureContext failure) {
        note(failure.throwable(), Math.max(1, failure.failingEntityReferences().size()));
    }

    private void note(Throwable failure, int failures) {
        throttle.log(
                failures,
                suppressed -> PersistenceMessages.LOG.indexingFailed(suppressed + failures, RootCause.of(failure)));
    }
}
