package org.fuelstats.collector.replay;

import static org.fuelstats.collector.telemetry.CollectorLog.LOG;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.fuelstats.collector.quarantine.Quarantine;
import org.fuelstats.http.Incident;
import org.fuelstats.persistence.database.DatabaseFailure;

/** The quarantine's periodic work. It runs on every node; rows that one node has locked are skipped by the others. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class QuarantineTimers {
    /** What one tick takes on, so that a long list of replays leaves the database some air. */
    private static final int REPLAYS_AT_ONCE = 500;

    private final AtomicBoolean replaying = new AtomicBoolean();

    @Inject
    Replay replay;

    @Inject
    Quarantine quarantine;

    /** Works off replays. */
    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    public void replays() {
        if (!replaying.compareAndSet(false, true)) {
            return;
        }
        try {
            for (int i = 0; i < REPLAYS_AT_ONCE && replayedOne(); i++) {
                // until none is left
            }
        } finally {
            replaying.set(false);
        }
    }

    /** Deletes entries that are too old or beyond the limit, even if nothing is received. */
    @Schedule(hour = "*", minute = "17", persistent = false)
    public void sweep() {
        try {
            quarantine.sweep();
        } catch (RuntimeException e) {
            if (!DatabaseFailure.isPassing(e)) {
                throw e;
            }
        }
    }

    private boolean replayedOne() {
        AtomicLong current = new AtomicLong();
        try {
            return replay.next(current);
        } catch (Exception e) {
            if (DatabaseFailure.isPassing(e) || current.get() == 0) {
                return false; // the next tick tries again; requests tell the operator about the database
            }
            String identifier = Incident.create().id();
            LOG.replayFailed(current.get(), identifier, e);
            replay.failed(
                    current.get(),
                    "The replay failed with an internal error; see the server's log for error id " + identifier + ".");
            return true;
        }
    }
}
