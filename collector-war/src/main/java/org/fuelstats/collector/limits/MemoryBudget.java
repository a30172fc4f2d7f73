package org.fuelstats.collector.limits;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Bounds the memory that all requests in work take together, so that many large ones at once can't exhaust the heap. A
 * body is counted with what becomes of it: its text again on the way to the database, and the tree of the one record
 * that is being checked.
 */
@ApplicationScoped
public class MemoryBudget {
    private static final int UNIT = 1024;
    private static final long PATIENCE_SECONDS = 2;
    private static final int COPIES = 4;
    private static final int TREE_BYTES_PER_BYTE = 25;
    private static final int TREE_BYTES_PER_VALUE = 100;

    @Inject
    CollectorLimits limits;

    private Semaphore free;

    @PostConstruct
    void open() {
        free = new Semaphore(
                (int) Math.min(Integer.MAX_VALUE, Math.max(1, limits.memory().bytes() / UNIT)));
    }

    Claim claim() {
        return new Claim();
    }

    /** What one request has taken of the budget; it grows as bytes arrive, so a slow sender holds no more than it sent. */
    final class Claim {
        private int units;

        /**
         * Takes what a body of so many bytes needs of the budget.
         *
         * @throws Refusal when there is none to be had in time
         */
        void growTo(long bytes) {
            long tree =
                    Math.min(bytes * TREE_BYTES_PER_BYTE, (long) limits.json().values() * TREE_BYTES_PER_VALUE);
            int more = (int) ((bytes * COPIES + tree) / UNIT) + 1 - units;
            if (more <= 0) {
                return;
            }
            try {
                if (!free.tryAcquire(more, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw new Refusal(
                            Refusal.Kind.LATER,
                            "The collector is busy with other large requests: send this again later.");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Refusal(Refusal.Kind.LATER, "The collector is stopping: send this again later.");
            }
            units += more;
        }

        void release() {
            free.release(units);
            units = 0;
        }
    }
}
