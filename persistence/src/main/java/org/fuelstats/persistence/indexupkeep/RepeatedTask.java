package org.fuelstats.persistence.indexupkeep;

import org.fuelstats.outages.RepeatedFailures;

/** A task that runs again after a failure. The same failure is logged once. */
public final class RepeatedTask implements Runnable {
    private final Runnable work;
    private final int seconds;
    private final RepeatedFailures<RepeatedTask> failures = new RepeatedFailures<>();

    public RepeatedTask(Runnable work, int seconds) {
        this.work = work;
        this.seconds = seconds;
    }

    @Override
    public void run() {
        try {
            work.run();
            failures.succeeded(this);
        } catch (RuntimeException e) {
            String failure = e.toString();
            if (failures.failed(this, failure)) IndexMessages.LOG.interrupted(seconds, failure, e);
        }
    }
}
