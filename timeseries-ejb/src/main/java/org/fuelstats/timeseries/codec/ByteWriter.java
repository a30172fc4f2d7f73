package org.fuelstats.timeseries.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** A growing byte array; numbers are little-endian. To be reused: {@link #clear} keeps the array. */
public final class ByteWriter {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes = new byte[512];
    private int size;

    public int size() {
        return size;
    }

    public void clear() {
        size = 0;
    }

    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    public void putByte(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
    }

    public void putLong(long value) {
        reserve(Long.BYTES);
        LONGS.set(bytes, size, value);
        size += Long.BYTES;
    }

    /** The low {@code count} bytes of the value. */
    void putBytes(long value, int count) {
        reserve(Long.BYTES);
        LONGS.set(bytes, size, value);
        size += count;
    }

    /** Seven bits a byte, low ones first; the high bit of a byte says that another follows. */
    public void putVarint(long value) {
        reserve(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** Small numbers of either sign as small varints: 0, -1, 1, -2 become 0, 1, 2, 3. */
    public void putZigzag(long value) {
        putVarint(ZigZag.encode(value));
    }

    /** Appends what the other writer holds. */
    public void putAll(ByteWriter other) {
        reserve(other.size);
        System.arraycopy(other.bytes, 0, bytes, size, other.size);
        size += other.size;
    }

    private void reserve(int count) {
        if (bytes.length - size < count) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + count));
        }
    }
}
