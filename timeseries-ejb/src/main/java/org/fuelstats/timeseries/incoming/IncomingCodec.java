package org.fuelstats.timeseries.incoming;

import java.util.ArrayList;
import java.util.List;
import org.fuelstats.timeseries.codec.ByteReader;
import org.fuelstats.timeseries.codec.ByteWriter;
import org.fuelstats.timeseries.codec.CorruptBytesException;
import org.fuelstats.timeseries.codec.TimestampCodec;
import org.fuelstats.timeseries.points.Points;
import org.fuelstats.timeseries.points.PointsCodec;

/**
 * Encodes and decodes incoming rows. Metrics with many points each have columns of their own, whose values are similar; the single points
 * of many metrics share columns, since a column of one would be mostly overhead. Not thread-safe.
 *
 * <pre>
 * version (1 byte: 1)
 * layout (1 byte: 0 own columns, 1 shared columns)
 * metrics (varint)
 * metric numbers, see {@link TimestampCodec}
 * layout 0:  points of each metric, see {@link PointsCodec}
 * layout 1:  points of each metric (varint each), then all their points in columns, see {@link PointsCodec#encodeAll}
 * </pre>
 */
public final class IncomingCodec {
    static final int VERSION = 1;
    private static final int OWN = 0;
    private static final int SHARED = 1;

    /** From so many points a metric on, its own columns are smaller. */
    private static final int OWN_FROM = 16;

    private final TimestampCodec numbers = new TimestampCodec();
    private final PointsCodec points = new PointsCodec();
    private final ByteWriter out = new ByteWriter();

    /** The bytes of a row. A metric may occur more than once; later occurrences were received later. */
    public byte[] encode(List<MetricPoints> rows) {
        List<Points> all = rows.stream().map(MetricPoints::points).toList();
        long total = all.stream().mapToLong(Points::size).sum();
        boolean own = total >= (long) OWN_FROM * rows.size();
        out.clear();
        out.putByte(VERSION);
        out.putByte(own ? OWN : SHARED);
        out.putVarint(rows.size());
        numbers.encode(rows.stream().mapToLong(MetricPoints::metric).toArray(), 0, rows.size(), out);
        if (own) {
            all.forEach(each -> points.encode(each, out));
        } else {
            all.forEach(each -> out.putVarint(each.size()));
            points.encodeAll(all, out);
        }
        return out.toByteArray();
    }

    /**
     * Reads a row.
     *
     * @param most the largest number of points that a row may hold; more are refused before any memory is taken for them
     * @throws CorruptBytesException if the bytes aren't such a row
     */
    public List<MetricPoints> decode(byte[] bytes, int most) {
        ByteReader in = new ByteReader(bytes);
        int layout = layout(in);
        long[] metrics = metrics(in, most);
        int count = metrics.length;
        List<Points> all = layout == OWN ? decodeOwn(in, count, most) : decodeShared(in, count, most);
        in.expectEnd();
        List<MetricPoints> rows = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            if (all.get(i).isEmpty()) {
                throw in.corrupt("metric " + metrics[i] + " has no points");
            }
            rows.add(new MetricPoints(metrics[i], all.get(i)));
        }
        return rows;
    }

    /**
     * Reads only whose points a row holds, which costs little; a metric may come more than once.
     *
     * @throws CorruptBytesException if the bytes don't begin as such a row does
     */
    public long[] metrics(byte[] bytes, int most) {
        ByteReader in = new ByteReader(bytes);
        layout(in);
        return metrics(in, most);
    }

    private static int layout(ByteReader in) {
        int version = in.getByte();
        if (version != VERSION) {
            throw in.corrupt("this release reads incoming rows of version " + VERSION + ", not " + version);
        }
        int layout = in.getByte();
        if (layout != OWN && layout != SHARED) {
            throw in.corrupt("there is no layout " + layout);
        }
        return layout;
    }

    private long[] metrics(ByteReader in, int most) {
        int count = in.getVarintBetween(0, most, "the number of metrics");
        long[] metrics = new long[count];
        numbers.decode(in, metrics, 0, count);
        return metrics;
    }

    private List<Points> decodeOwn(ByteReader in, int count, int most) {
        List<Points> all = new ArrayList<>(count);
        int rest = most;
        for (int i = 0; i < count; i++) {
            Points each = points.decode(in, rest);
            rest -= each.size();
            all.add(each);
        }
        return all;
    }

    private List<Points> decodeShared(ByteReader in, int count, int most) {
        int[] sizes = new int[count];
        int total = 0;
        for (int i = 0; i < count; i++) {
            sizes[i] = in.getVarintBetween(0, most - total, "the number of points");
            total += sizes[i];
        }
        return points.decodeAll(in, sizes, total);
    }
}
