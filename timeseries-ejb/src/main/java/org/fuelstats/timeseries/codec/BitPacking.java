package org.fuelstats.timeseries.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Packs unsigned numbers in groups of 64, each group with as many bits per number as its largest number needs.
 *
 * <pre>
 * group:  width (1 byte, 0 to 64) | count x width bits, low bits first, filled up with zeros to a whole byte
 * </pre>
 */
final class BitPacking {
    static final int GROUP = 64;

    /** Up to this width a number can be read by one unaligned read of eight bytes. */
    private static final int ONE_READ = 57;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private BitPacking() {}

    /** The number of bytes that {@link #pack} would write. */
    static int cost(long[] values, int count) {
        int bytes = 0;
        for (int from = 0; from < count; from += GROUP) {
            int length = Math.min(GROUP, count - from);
            bytes += 1 + bytes(length, width(values, from, length));
        }
        return bytes;
    }

    static void pack(long[] values, int count, ByteWriter out) {
        for (int from = 0; from < count; from += GROUP) {
            int length = Math.min(GROUP, count - from);
            int width = width(values, from, length);
            out.putByte(width);
            packGroup(values, from, length, width, 0, out);
        }
    }

    static void unpack(ByteReader in, long[] values, int count) {
        for (int from = 0; from < count; from += GROUP) {
            int width = in.getByte();
            unpackGroup(in, values, from, Math.min(GROUP, count - from), width);
        }
    }

    /** Passes over the groups if all their numbers are zero, which takes a byte a group to see. */
    static boolean skipZeros(ByteReader in, int count) {
        int groups = (count + GROUP - 1) / GROUP;
        in.require(groups);
        byte[] bytes = in.array();
        for (int i = in.position(); i < in.position() + groups; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        in.skip(groups);
        return true;
    }

    static int bytes(int count, int width) {
        return (count * width + 7) >>> 3;
    }

    private static int width(long[] values, int from, int length) {
        long all = 0;
        for (int i = from; i < from + length; i++) {
            all |= values[i];
        }
        return 64 - Long.numberOfLeadingZeros(all);
    }

    /** Writes {@code values[i] >>> drop}, each {@code width} bits. */
    static void packGroup(long[] values, int from, int length, int width, int drop, ByteWriter out) {
        if (width == 0) {
            return;
        }
        long word = 0;
        int filled = 0;
        for (int i = from; i < from + length; i++) {
            long value = values[i] >>> drop;
            word |= value << filled;
            filled += width;
            if (filled >= 64) {
                out.putLong(word);
                filled -= 64;
                // What didn't fit: nothing when the number ended with the word (a shift by 64 would be a shift by 0).
                word = filled == 0 ? 0 : value >>> (width - filled);
            }
        }
        out.putBytes(word, (filled + 7) >>> 3);
    }

    static void unpackGroup(ByteReader in, long[] values, int from, int length, int width) {
        if (width > 64) {
            throw in.corrupt("numbers of " + width + " bits don't fit");
        }
        int size = bytes(length, width);
        in.require(size);
        byte[] bytes = in.array();
        int at = in.position();
        if (bytes.length - at - size < Long.BYTES) {
            // Near the end a read of eight bytes would leave the array: work on a copy with room behind.
            byte[] copy = new byte[size + Long.BYTES];
            System.arraycopy(bytes, at, copy, 0, size);
            bytes = copy;
            at = 0;
        }
        if (width <= ONE_READ) {
            unpackNarrow(bytes, at, values, from, length, width);
        } else {
            unpackWide(bytes, at, values, from, length, width);
        }
        in.skip(size);
    }

    private static void unpackNarrow(byte[] bytes, int at, long[] values, int from, int length, int width) {
        long mask = (1L << width) - 1;
        int bit = 0;
        for (int i = from; i < from + length; i++) {
            values[i] = ((long) LONGS.get(bytes, at + (bit >>> 3)) >>> (bit & 7)) & mask;
            bit += width;
        }
    }

    private static void unpackWide(byte[] bytes, int at, long[] values, int from, int length, int width) {
        long mask = -1L >>> (64 - width);
        int bit = 0;
        for (int i = from; i < from + length; i++) {
            int shift = bit & 7;
            long value = (long) LONGS.get(bytes, at + (bit >>> 3)) >>> shift;
            if (shift + width > 64) {
                value |= (bytes[at + (bit >>> 3) + Long.BYTES] & 0xFFL) << (64 - shift);
            }
            values[i] = value & mask;
            bit += width;
        }
    }
}
