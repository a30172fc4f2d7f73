package org.fuelstats.timeseries.block;

import java.util.Collection;
import java.util.List;
import org.fuelstats.timeseries.codec.ByteReader;
import org.fuelstats.timeseries.codec.ByteWriter;
import org.fuelstats.timeseries.codec.CorruptBytesException;
import org.fuelstats.timeseries.codec.TimestampCodec;
import org.fuelstats.timeseries.codec.ValueCodec;

/**
 * Encodes and decodes aggregate blocks. A reader that needs some columns only skips the others. Not thread-safe.
 *
 * <pre>
 * version (1 byte: 2; 1 is read too, which has neither copies nor deviations)
 * rows (varint, 0 to 512)
 * buckets, counted from the block's first one, see {@link TimestampCodec}
 * columns (varint)
 * per column: code (1 byte) | length in bytes (varint) | values, see {@link ValueCodec} and {@link EncodedColumns}
 * </pre>
 */
public final class AggregateBlockCodec {
    static final int VERSION = 2;
    private static final int OLDEST_VERSION = 1;

    private final TimestampCodec buckets = new TimestampCodec();
    private final ValueCodec values = new ValueCodec();
    private final ByteWriter out = new ByteWriter();
    private final ByteWriter column = new ByteWriter();

    public byte[] encode(AggregateBlock block) {
        out.clear();
        out.putByte(VERSION);
        out.putVarint(block.size());
        long first = block.key().firstBucket();
        long[] offsets = block.buckets().clone();
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] -= first;
        }
        buckets.encode(offsets, 0, offsets.length, out);
        out.putVarint(block.columns().size());
        for (AggregateColumn each : block.columns()) {
            column.clear();
            EncodedColumns.write(block, each, values, column);
            out.putByte(each.code());
            out.putVarint(column.size());
            out.putAll(column);
        }
        return out.toByteArray();
    }

    /** Reads a whole block. */
    public AggregateBlock decode(BlockKey key, byte[] bytes) {
        return decode(key, bytes, null);
    }

    /**
     * Reads a block with those of the wanted columns that it has; null wants all.
     *
     * @throws CorruptBytesException if the bytes aren't such a block
     */
    public AggregateBlock decode(BlockKey key, byte[] bytes, Collection<AggregateColumn> wanted) {
        ByteReader in = new ByteReader(bytes);
        int version = in.getByte();
        if (version < OLDEST_VERSION || version > VERSION) {
            throw in.corrupt("this release reads aggregate blocks of versions " + OLDEST_VERSION + " to " + VERSION
                    + ", not " + version);
        }
        int rows = in.getVarintBetween(0, BlockKey.BUCKETS, "the number of buckets");
        long[] numbers = decodeBuckets(key, in, rows);
        EncodedColumns stored = EncodedColumns.find(in, rows, values);
        in.expectEnd();
        List<AggregateColumn> columns = stored.among(wanted);
        double[][] read = columns.stream().map(stored::read).toArray(double[][]::new);
        return new AggregateBlock(key, columns, numbers, read);
    }

    private long[] decodeBuckets(BlockKey key, ByteReader in, int rows) {
        long[] numbers = new long[rows];
        buckets.decode(in, numbers, 0, rows);
        long previous = -1;
        for (int i = 0; i < rows; i++) {
            if (numbers[i] <= previous || numbers[i] >= BlockKey.BUCKETS) {
                throw in.corrupt("bucket " + i + " is out of order or outside the block");
            }
            previous = numbers[i];
            numbers[i] += key.firstBucket();
        }
        return numbers;
    }
}
