package org.fuelstats.nailgun.gateway;

import static org.fuelstats.nailgun.gateway.GatewayLog.LOG;

import java.time.Duration;
import java.util.List;
import org.fuelstats.nailgun.actionlogs.RecordedAction;
import org.fuelstats.nailgun.actionlogs.RecordedActions;
import org.fuelstats.nailgun.database.NailgunOutage;
import org.fuelstats.outages.Backoff;
import org.fuelstats.outages.LogThrottle;
import org.fuelstats.outages.RootCause;

/** Stores what waits in the queue. While the database is away it keeps what it has and tries again. */
final class Recorder implements Runnable {
    private static final int MOST_AT_ONCE = 200;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final RecordingQueue queue;
    private final RecordedActions actions;
    private final Backoff backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
    private final LogThrottle throttle = new LogThrottle(Duration.ofSeconds(30));
    private volatile boolean ending;

    Recorder(RecordingQueue queue, RecordedActions actions) {
        this.queue = queue;
        this.actions = actions;
    }

    /** Lets it end when nothing waits any more, or when the database is away. */
    void end() {
        ending = true;
    }

    @Override
    public void run() {
        try {
            List<RecordedAction> taken;
            do {
                taken = queue.take(MOST_AT_ONCE);
                store(taken);
            } while (!ending || !taken.isEmpty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void store(List<RecordedAction> taken) throws InterruptedException {
        while (!taken.isEmpty()) {
            try {
                actions.add(taken);
                backoff.succeeded();
                queue.stored(taken.size());
                return;
            } catch (RuntimeException e) {
                if (!NailgunOutage.isCauseOf(e)) {
                    storeOneByOne(taken, e);
                    return;
                }
                throttle.log(suppressed -> LOG.recordingWaits(RootCause.of(e), suppressed));
                if (ending) {
                    queue.lost(taken.size());
                    return;
                }
                Thread.sleep(backoff.failed().toMillis());
            }
        }
    }

    /** One that can't be stored must not take the others with it. */
    private void storeOneByOne(List<RecordedAction> taken, RuntimeException failure) throws InterruptedException {
        if (taken.size() == 1) {
            queue.lost(1);
            throttle.log(suppressed -> LOG.notRecorded(RootCause.of(failure), suppressed));
            return;
        }
        for (RecordedAction action : taken) {
            store(List.of(action));
        }
    }
}
