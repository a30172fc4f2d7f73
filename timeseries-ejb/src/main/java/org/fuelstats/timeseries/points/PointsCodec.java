package org.fuelstats.timeseries.points;

import org.fuelstats.timeseries.codec.ByteReader;
import org.fuelstats.timeseries.codec.ByteWriter;
import org.fuelstats.timeseries.codec.CorruptBytesException;
import org.fuelstats.timeseries.codec.TimestampCodec;
import org.fuelstats.timeseries.codec.ValueCodec;

/**
 * Points as bytes. Not for use by two threads at a time.
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
        int fault = Points.firstFault(times, numbers, count);
        if (fault >= 0) {
            throw in.corrupt("point " + fault + " is out of order, out of range or not a number");
        }
        return new Points(times, numbers, count);
    }
}
