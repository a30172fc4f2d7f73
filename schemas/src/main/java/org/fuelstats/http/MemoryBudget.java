package org.fuelstats.http;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongUnaryOperator;
import org.fuelstats.settings.ByteSize;

/** Limits the memory of all bodies being processed, so that many large ones at once cannot exhaust the heap. */
public final class MemoryBudget {
    private static final int UNIT = 1024;
    private static final long WAIT_SECONDS = 2;

    private final int all;
    private final Semaphore free;
    private final LongUnaryOperator cost;

    /**
     * A budget.
     *
     * @param cost the bytes of memory that a body of so many bytes needs, with everything that is made of it
     */
    public MemoryBudget(ByteSize memory, LongUnaryOperator cost) {
        this.all = (int) Math.min(Integer.MAX_VALUE, Math.max(1, memory.bytes() / UNIT));
        this.free = new Semaphore(all);
        this.cost = cost;
    }

    static MemoryBudget unlimited() {
        return new MemoryBudget(ByteSize.of("1024 TiB"), bytes -> 0);
    }

    Claim claim() {
        return new Claim();
    }

    /** The memory that one request has claimed. It grows as bytes arrive, so a slow client claims little. */
    final class Claim {
        private int units;

        /**
         * Takes what a body of so many bytes needs of the budget; all of it for one that needs more, which then is alone.
         *
         * @throws BodyRefused if other requests hold it for too long
         */
        void growTo(long bytes) {
            long needed = Math.min(all, cost.applyAsLong(bytes) / UNIT + 1) - units;
            if (needed <= 0) {
                return;
            }
            int more = (int) Math.min(needed, Integer.MAX_VALUE);
            try {
                if (!free.tryAcquire(more, WAIT_SECONDS, TimeUnit.SECONDS)) {
                    throw refused("The server is busy with other large requests. Retry later.");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw refused("The server is stopping: send this again later.");
            }
            units += more;
        }

        void release() {
            free.release(units);
            units = 0;
        }

        private BodyRefused refused(String message) {
            return new BodyRefused(ErrorCode.UNAVAILABLE, message);
        }
    }
}
