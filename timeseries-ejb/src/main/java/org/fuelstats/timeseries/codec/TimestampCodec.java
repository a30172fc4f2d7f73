package org.fuelstats.timeseries.codec;

/**
 * Encodes a column of timestamps in any order: the differences of differences, which are zero for regular points, in the largest decimal
 * unit (s, ms, us, ns) that represents every timestamp exactly. Not thread-safe.
 *
 * <pre>
 * unit (1 byte: 0 ns, 1 us, 2 ms, 3 s)
 * first timestamp (zigzag varint)             when count > 0
 * first difference (zigzag varint)            when count > 1
 * further differences of differences          when count > 2; zigzag, bit-packed groups
 * </pre>
 */
public final class TimestampCodec {
    private static final long[] UNITS = {1, 1_000, 1_000_000, 1_000_000_000};

    private long[] scratch = new long[BitPacking.GROUP];

    public void encode(long[] timestamps, int from, int count, ByteWriter out) {
        int unit = unit(timestamps, from, count);
        long nanos = UNITS[unit];
        out.putByte(unit);
        if (count == 0) {
            return;
        }
        long previous = timestamps[from] / nanos;
        out.putZigzag(previous);
        if (count == 1) {
            return;
        }
        long current = timestamps[from + 1] / nanos;
        long step = current - previous;
        out.putZigzag(step);
        // Differences may wrap round the long's ends; adding them up wraps back.
        int rest = count - 2;
        scratch = Scratch.atLeast(scratch, rest);
        for (int i = 0; i < rest; i++) {
            previous = current;
            current = timestamps[from + i + 2] / nanos;
            long next = current - previous;
            scratch[i] = ZigZag.encode(next - step);
            step = next;
        }
        BitPacking.pack(scratch, rest, out);
    }

    /** Reads {@code count} timestamps into {@code timestamps}, from {@code from} on. */
    public void decode(ByteReader in, long[] timestamps, int from, int count) {
        int unit = in.getByte();
        if (unit >= UNITS.length) {
            throw in.corrupt("there is no unit of time " + unit);
        }
        if (count == 0) {
            return;
        }
        long nanos = UNITS[unit];
        long current = in.getZigzag();
        timestamps[from] = current * nanos;
        if (count == 1) {
            return;
        }
        long step = in.getZigzag();
        current += step;
        timestamps[from + 1] = current * nanos;
        int rest = count - 2;
        if (BitPacking.skipZeros(in, rest)) {
            long first = timestamps[from];
            for (int i = 2; i < count; i++) {
                timestamps[from + i] = first + i * step * nanos;
            }
            return;
        }
        scratch = Scratch.atLeast(scratch, rest);
        BitPacking.unpack(in, scratch, rest);
        for (int i = 0; i < rest; i++) {
            step += ZigZag.decode(scratch[i]);
            current += step;
            timestamps[from + i + 2] = current * nanos;
        }
    }

    private static int unit(long[] timestamps, int from, int count) {
        int unit = UNITS.length - 1;
        for (int i = from; i < from + count && unit > 0; i++) {
            while (timestamps[i] % UNITS[unit] != 0) {
                unit--;
            }
        }
        return unit;
    }
}
