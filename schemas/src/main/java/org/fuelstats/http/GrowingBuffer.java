package org.fuelstats.http;

import java.util.Arrays;

/** A buffer that grows up to a limit and claims memory as it does. */
final class GrowingBuffer {
    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 64;

    private final long limit;
    private final MemoryBudget.Claim claim;
    private byte[] bytes;
    private int length;

    GrowingBuffer(int expected, long limit, MemoryBudget.Claim claim) {
        this.limit = Math.min(limit, LARGEST_ARRAY - 1);
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

    /** Makes room for at least one more byte, so that a body beyond the limit is noticed by one byte too many. */
    int room() {
        if (length == bytes.length) {
            int larger = (int) Math.min(Math.max(1024L, length * 2L), limit + 1);
            claim.growTo(larger);
            bytes = Arrays.copyOf(bytes, larger);
        }
        return bytes.length - length;
    }

    /**
     * Records that bytes were written from {@link #length()} on.
     *
     * @return whether the limit still holds
     */
    boolean added(int count) {
        length += count;
        return length <= limit;
    }
}
