package org.fuelstats.http;

import java.util.Arrays;

/** A decompressed request body. It counts towards the memory budget until it is closed. */
public final class Body implements AutoCloseable {
    private final byte[] bytes;
    private final int length;
    private final MemoryBudget.Claim claim;

    Body(byte[] bytes, int length, MemoryBudget.Claim claim) {
        this.bytes = bytes;
        this.length = length;
        this.claim = claim;
    }

    /** The bytes; those from {@link #length()} on are not part of the body. */
    public byte[] bytes() {
        return bytes;
    }

    public int length() {
        return length;
    }

    /**
     * Counts what is decompressed from it towards the memory budget.
     *
     * @throws BodyRefused if other requests hold it for too long
     */
    public void growBy(long further) {
        claim.growTo(length + further);
    }

    public byte[] copy() {
        return Arrays.copyOf(bytes, length);
    }

    @Override
    public void close() {
        claim.release();
    }
}
