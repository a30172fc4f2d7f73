package org.fuelstats.timeseries.points;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fuelstats.timeseries.codec.ByteReader;
import org.fuelstats.timeseries.codec.ByteWriter;
import org.fuelstats.timeseries.codec.CorruptBytesException;
import org.fuelstats.timeseries.codec.TimestampCodec;
import org.fuelstats.timeseries.codec.ValueCodec;

/**
 * Encodes and decodes points. Not thread-safe.
 *
 * <pre>
 * count (varint) | timestamps, see {@link TimestampCodec} | values, see {@link ValueCodec}
 * </pre>
 */
public final class PointsCodec {
    private final TimestampCodec timestamps = new TimestampCodec();
    private final ValueCodec values = new ValueCodec();

    public void encode(Points points, ByteWriter out) {
        out.putVarint(points.size());
        timestamps.encode(points.timestamps(), 0, points.size(), out);
        values.encode(points.values(), 0, points.size(), out);
    }

    /** Writes the points of several metrics as one column of timestamps and one of values, without any count. */
    public void encodeAll(List<Points> parts, ByteWriter out) {
        int total = parts.stream().mapToInt(Points::size).sum();
        long[] times = new long[total];
        double[] numbers = new double[total];
        int at = 0;
        for (Points part : parts) {
            System.arraycopy(part.timestamps(), 0, times, at, part.size());
            System.arraycopy(part.values(), 0, numbers, at, part.size());
            at += part.size();
        }
        timestamps.encode(times, 0, total, out);
        values.encode(numbers, 0, total, out);
    }

    /**
     * Reads what {@link #encodeAll} wrote.
     *
     * @param sizes the number of points of each part
     * @param total the sum of the sizes
     * @throws CorruptBytesException if the bytes aren't such points
     */
    public List<Points> decodeAll(ByteReader in, int[] sizes, int total) {
        long[] times = new long[total];
        double[] numbers = new double[total];
        timestamps.decode(in, times, 0, total);
        values.decode(in, numbers, 0, total);
        List<Points> parts = new ArrayList<>(sizes.length);
        int at = 0;
        for (int size : sizes) {
            parts.add(checked(
                    in, Arrays.copyOfRange(times, at, at + size), Arrays.copyOfRange(numbers, at, at + size), size));
            at += size;
        }
        return parts;
    }

    /**
     * Reads points.
     *
     * @param most the largest count that makes sense here; more are refused before any memory is taken for them
     * @throws CorruptBytesException if the bytes aren't such points
     */
    public Points decode(ByteReader in, int most) {
        int count = in.getVarintBetween(0, most, "the number of points");
        long[] times = new long[count];
        double[] numbers = new double[count];
        timestamps.decode(in, times, 0, count);
        values.decode(in, numbers, 0, count);
        return checked(in, times, numbers, count);
    }

    private static Points checked(ByteReader in, long[] times, double[] numbers, int count) {
        int fault = Points.firstFault(times, numbers, count);
        if (fault >= 0) {
            throw in.corrupt("point " + fault + " is out of order, out of range or not a number");
        }
        return new Points(times, numbers, count);
    }
}
