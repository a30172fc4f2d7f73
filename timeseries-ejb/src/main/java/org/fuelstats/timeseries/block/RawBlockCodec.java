package org.fuelstats.timeseries.block;

import org.fuelstats.timeseries.codec.ByteReader;
import org.fuelstats.timeseries.codec.ByteWriter;
import org.fuelstats.timeseries.codec.CorruptBytesException;
import org.fuelstats.timeseries.points.Points;
import org.fuelstats.timeseries.points.PointsCodec;

/**
 * Encodes and decodes raw blocks; the start is the key and is not encoded. Not thread-safe.
 *
 * <pre>
 * version (1 byte: 1) | points, see {@link PointsCodec}
 * </pre>
 */
public final class RawBlockCodec {
    static final int VERSION = 1;

    private final PointsCodec points = new PointsCodec();
    private final ByteWriter out = new ByteWriter();

    public byte[] encode(RawBlock block) {
        out.clear();
        out.putByte(VERSION);
        points.encode(block.points(), out);
        return out.toByteArray();
    }

    /**
     * Reads a raw block.
     *
     * @throws CorruptBytesException if the bytes aren't the block that starts there
     */
    public RawBlock decode(long start, byte[] bytes) {
        ByteReader in = new ByteReader(bytes);
        int version = in.getByte();
        if (version != VERSION) {
            throw in.corrupt("this release reads raw blocks of version " + VERSION + ", not " + version);
        }
        Points read = points.decode(in, RawBlock.MOST);
        in.expectEnd();
        if (read.isEmpty() || read.first() < start) {
            throw in.corrupt("the block has no point, or one before its start");
        }
        return new RawBlock(start, read);
    }
}
