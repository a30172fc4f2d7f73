package org.fuelstats.nailgun.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.fuelstats.nailgun.actionlogs.RecordedAction;

/** Recorded requests on their way to the database. Whoever adds one never waits. */
public final class RecordingQueue {
    private final BlockingQueue<RecordedAction> waiting;
    private final AtomicLong stored = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();

    RecordingQueue(int most) {
        waiting = new ArrayBlockingQueue<>(most);
    }

    /** Adds one; if there is no room it is lost, and counted. */
    void add(RecordedAction action) {
        if (!waiting.offer(action)) {
            lost.incrementAndGet();
        }
    }

    /** Takes those that wait, at most so many; waits up to a second for the first. */
    List<RecordedAction> take(int most) throws InterruptedException {
        List<RecordedAction> taken = new ArrayList<>();
        RecordedAction first = waiting.poll(1, TimeUnit.SECONDS);
        if (first != null) {
            taken.add(first);
            waiting.drainTo(taken, most - 1);
        }
        return taken;
    }

    void stored(int number) {
        stored.addAndGet(number);
    }

    void lost(int number) {
        lost.addAndGet(number);
    }

    /** The figures since the start. */
    public Figures figures() {
        return new Figures(waiting.size(), stored.get(), lost.get());
    }

    /**
     * How recording goes.
     *
     * @param lost requests that were served but could not be recorded
     */
    public record Figures(int waiting, long stored, long lost) {}
}
