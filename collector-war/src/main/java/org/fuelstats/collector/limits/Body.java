package org.fuelstats.collector.limits;

import java.util.Arrays;

/** A request's body, inflated, together with the memory it has claimed: close it when its bytes aren't needed any more. */
public final class Body implements AutoCloseable {
    private final byte[] bytes;
    private final int length;
    private final MemoryBudget.Claim claim;

    Body(byte[] bytes, int length, MemoryBudget.Claim claim) {
        this.bytes = bytes;
        this.length = length;
        this.claim = claim;
    }

    /** The bytes; what lies behind {@link #length()} is not part of the body. */
    public byte[] bytes() {
        return bytes;
    }

    public int length() {
        return length;
    }

    public byte[] copy() {
        return Arrays.copyOf(bytes, length);
    }

    @Override
    public void close() {
        claim.release();
    }
}
