package org.fuelstats.collector.failuremail;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.fuelstats.persistence.database.DatabaseFailure;

/** Deletes contact data of failure reports after the time for which they may be kept, every hour on every node. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ContactTimer {
    @Inject
    private ContactStore contacts;

    @Inject
    private FailureMailSettings settings;

    @Inject
    private Clock clock;

    /** Deletes what is too old. After an outage of the database the next hour does. */
    @Schedule(hour = "*", minute = "23", persistent = false)
    public void sweep() {
        try {
            contacts.deleteReceivedBefore(clock.instant().minus(settings.keepContact()));
        } catch (RuntimeException e) {
            if (!DatabaseFailure.isOutage(e)) {
                throw e;
            }
        }
    }
}
