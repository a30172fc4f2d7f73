package org.fuelstats.timeseries.codec;

/**
 * Encodes values as the bits in which each differs from the previous one; a group omits the low and high bits in which none differs.
 *
 * <pre>
 * first  8 bytes of the double
 * groups of 64:  dropped low bits (1 byte, 0 to 63) | width (1 byte, 0 to 64) | count x width bits
 * </pre>
 */
final class XorForm {
    private long[] differences = new long[BitPacking.GROUP];
    private long first;

    /** Gets ready to write these values and returns the bytes it would take. */
    int prepare(double[] values, int count) {
        differences = Scratch.atLeast(differences, count);
        first = Double.doubleToRawLongBits(values[0]);
        long previous = first;
        for (int i = 1; i < count; i++) {
            long bits = Double.doubleToRawLongBits(values[i]);
            differences[i - 1] = bits ^ previous;
            previous = bits;
        }
        int bytes = Long.BYTES;
        for (int from = 0; from < count - 1; from += BitPacking.GROUP) {
            int length = Math.min(BitPacking.GROUP, count - 1 - from);
            long any = any(from, length);
            bytes += 2 + BitPacking.bytes(length, width(any));
        }
        return bytes;
    }

    /** Writes what was prepared. */
    void write(int count, ByteWriter out) {
        out.putLong(first);
        for (int from = 0; from < count - 1; from += BitPacking.GROUP) {
            int length = Math.min(BitPacking.GROUP, count - 1 - from);
            long any = any(from, length);
            out.putByte(dropped(any));
            out.putByte(width(any));
            BitPacking.packGroup(differences, from, length, width(any), dropped(any), out);
        }
    }

    void read(ByteReader in, double[] values, int from, int count) {
        if (count == 0) {
            return;
        }
        differences = Scratch.atLeast(differences, count);
        long bits = in.getLong();
        values[from] = Double.longBitsToDouble(bits);
        for (int group = 0; group < count - 1; group += BitPacking.GROUP) {
            int length = Math.min(BitPacking.GROUP, count - 1 - group);
            int dropped = in.getByte();
            int width = in.getByte();
            if (dropped + width > 64) {
                throw in.corrupt(width + " bits after " + dropped + " don't fit into a double");
            }
            BitPacking.unpackGroup(in, differences, group, length, width);
            for (int i = group; i < group + length; i++) {
                bits ^= differences[i] << dropped;
                values[from + i + 1] = Double.longBitsToDouble(bits);
            }
        }
    }

    private long any(int from, int length) {
        long any = 0;
        for (int i = from; i < from + length; i++) {
            any |= differences[i];
        }
        return any;
    }

    private static int dropped(long any) {
        return any == 0 ? 0 : Long.numberOfTrailingZeros(any);
    }

    private static int width(long any) {
        return any == 0 ? 0 : 64 - Long.numberOfLeadingZeros(any) - Long.numberOfTrailingZeros(any);
    }
}
