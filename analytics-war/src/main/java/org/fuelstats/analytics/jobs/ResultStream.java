package org.fuelstats.analytics.jobs;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;

/** Splits a result into parts of equal size, one of which is in memory at a time. */
final class ResultStream extends OutputStream {
    /** Large enough that a part costs little beside its bytes, small enough for many readers at a time. */
    static final int PART_BYTES = 256 * 1024;

    private final Consumer<byte[]> parts;
    private final byte[] part = new byte[PART_BYTES];
    private int filled;

    ResultStream(Consumer<byte[]> parts) {
        this.parts = parts;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        Objects.checkFromIndexSize(from, length, bytes.length);
        int at = from;
        int end = from + length;
        while (at < end) {
            int copied = Math.min(end - at, PART_BYTES - filled);
            System.arraycopy(bytes, at, part, filled, copied);
            at += copied;
            filled += copied;
            if (filled == PART_BYTES) handOn();
        }
    }

    /** Hands on what is left. Not the same as closing, which a work may do, or have done, before it is known to have succeeded. */
    void finish() {
        if (filled > 0) handOn();
    }

    private void handOn() {
        parts.accept(Arrays.copyOf(part, filled));
        filled = 0;
    }
}
