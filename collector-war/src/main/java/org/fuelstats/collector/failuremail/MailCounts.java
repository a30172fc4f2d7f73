package org.fuelstats.collector.failuremail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** How many mails wait and how many were given up, for the metrics: as in the database, the same on each node. */
@ApplicationScoped
class MailCounts {
    @Inject
    private FailureMailStore store;

    private volatile long waiting;
    private volatile long failed;

    void refresh() {
        waiting = store.count("state in ('pending', 'claimed', 'handing_over')");
        failed = store.count("state = 'failed'");
    }

    double waiting() {
        return waiting;
    }

    double failed() {
        return failed;
    }
}
