package org.fuelstats.timeseries.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Reads the output of {@link ByteWriter}. Every read is checked: reading beyond the end throws a {@link CorruptBytesException}. */
public final class ByteReader {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;
    private int position;

    public ByteReader(byte[] bytes) {
        this.bytes = bytes;
    }

    public int position() {
        return position;
    }

    public int remaining() {
        return bytes.length - position;
    }

    public int getByte() {
        require(1);
        return bytes[position++] & 0xFF;
    }

    public long getLong() {
        require(Long.BYTES);
        long value = (long) LONGS.get(bytes, position);
        position += Long.BYTES;
        return value;
    }

    public long getVarint() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int b = getByte();
            value |= (long) (b & 0x7F) << shift;
            if ((b & 0x80) == 0) {
                if (shift == 63 && b > 1) {
                    break;
                }
                return value;
            }
        }
        throw corrupt("a number is longer than 64 bits");
    }

    public long getZigzag() {
        return ZigZag.decode(getVarint());
    }

    /** A varint that must lie between the two, both included. */
    public int getVarintBetween(int least, int most, String what) {
        long value = getVarint();
        if (value < least || value > most) {
            throw corrupt(what + " must be " + least + " to " + most + ", not " + Long.toUnsignedString(value));
        }
        return (int) value;
    }

    public void skip(int count) {
        require(count);
        position += count;
    }

    /** Moves to another position, earlier or later. */
    public void moveTo(int place) {
        if (place < 0 || place > bytes.length) {
            throw new IllegalArgumentException("Place " + place + " of " + bytes.length + " bytes");
        }
        position = place;
    }

    /** Refuses bytes after the end of what was expected. */
    public void expectEnd() {
        if (remaining() != 0) {
            throw corrupt(remaining() + " bytes too many");
        }
    }

    public CorruptBytesException corrupt(String reason) {
        return new CorruptBytesException(position, reason);
    }

    void require(int count) {
        if (count < 0 || count > bytes.length - position) {
            throw corrupt("it ends too early: " + count + " more bytes were expected, there are "
                    + (bytes.length - position));
        }
    }

    byte[] array() {
        return bytes;
    }
}
