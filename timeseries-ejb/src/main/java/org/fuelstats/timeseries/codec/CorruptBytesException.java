package org.fuelstats.timeseries.codec;

/** Encoded bytes are corrupt: the message says what is wrong and at which offset. */
public final class CorruptBytesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int offset;

    public CorruptBytesException(int offset, String reason) {
        super("Damaged bytes at offset " + offset + ": " + reason);
        this.offset = offset;
    }

    /** Where the fault was noticed, counted from the first byte that was handed in. */
    public int offset() {
        return offset;
    }
}
