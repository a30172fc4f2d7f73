package org.fuelstats.collector.limits;

import java.util.Arrays;

/** A buffer that grows up to a limit and claims memory as it does. */
final class Growing {
    private final long limit;
    private final MemoryBudget.Claim claim;
    private byte[] bytes;
    private int length;

    Growing(int expected, long limit, MemoryBudget.Claim claim) {
        this.limit = limit;
        this.claim = claim;
        claim.growTo(expected);
        this.bytes = new byte[expected];
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** Room for at least one more byte, so that a body beyond the limit shows by one byte too many. */
    int room() {
        if (length == bytes.length) {
            int larger = (int) Math.min(Math.max(1024L, length * 2L), limit + 1);
            claim.growTo(larger);
            bytes = Arrays.copyOf(bytes, larger);
        }
        return bytes.length - length;
    }

    /**
     * Notes that bytes were written behind {@link #length()}.
     *
     * @return whether the limit still holds
     */
    boolean added(int count) {
        length += count;
        return length <= limit;
    }
}
