package org.fuelstats.persistence.indexupkeep;

/** A task that runs again after a failure. The same failure is logged once. */
public final class RepeatedTask implements Runnable {
    private final Runnable work;
    private final int seconds;
    private String logged;

    public RepeatedTask(Runnable work, int seconds) {
        this.work = work;
        this.seconds = seconds;
    }

    @Override
    public void run() {
        try {
            work.run();
            logged = null;
        } catch (RuntimeException e) {
            String failure = e.toString();
            if (!failure.equals(logged)) IndexMessages.LOG.interrupted(seconds, failure, e);
            logged = failure;
        }
    }
}
