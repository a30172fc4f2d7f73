package org.fuelstats.collector.failures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Set;
import java.util.SortedMap;
import org.fuelstats.collector.failures.NewFailure.FailureKey;

/** The transaction of a request: its reports are committed together when this returns, or none is. */
@ApplicationScoped
@Transactional
class FailureReportWriter {
    @Inject
    FailureStore store;

    Set<FailureKey> keep(SortedMap<FailureKey, NewFailure> failures, Instant received) {
        return store.add(failures, received);
    }
}
