package org.fuelstats.timeseries.block;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fuelstats.timeseries.archive.PlainStatistic;
import org.fuelstats.timeseries.codec.ByteReader;
import org.fuelstats.timeseries.codec.ByteWriter;
import org.fuelstats.timeseries.codec.ValueCodec;

/**
 * The encoded columns of one block, each decoded on demand. A column that equals another one is not stored again: the sum, minimum and
 * maximum of a single value are all that value. Deviations are encoded with the help of their counts.
 *
 * <pre>
 * copy: 5 (1 byte) | code of an earlier column that isn't a copy (1 byte)     in the place of the values
 * </pre>
 */
final class EncodedColumns {
    private static final int COPY = 5;

    private final ByteReader in;
    private final int rows;
    private final ValueCodec codec;
    private final Map<AggregateColumn, Part> parts = new LinkedHashMap<>();

    /** The position of a column's values; {@code values} is null until they are decoded. */
    private static final class Part {
        private final int from;
        private final int end;
        private double[] values;

        Part(int from, int end) {
            this.from = from;
            this.end = end;
        }
    }

    private EncodedColumns(ByteReader in, int rows, ValueCodec codec) {
        this.in = in;
        this.rows = rows;
        this.codec = codec;
    }

    /** Appends a column's values. */
    static void write(AggregateBlock block, AggregateColumn column, ValueCodec codec, ByteWriter out) {
        double[] values = block.column(column);
        if (column.statistic() == PlainStatistic.COUNT) {
            // Never a copy: deviations, of which it might be one, are read with its help.
            codec.encode(values, 0, block.size(), out);
            return;
        }
        for (AggregateColumn earlier :
                block.columns().subList(0, block.columns().indexOf(column))) {
            if (Arrays.equals(block.column(earlier), values)) {
                out.putByte(COPY);
                out.putByte(earlier.code());
                return;
            }
        }
        AggregateColumn counts = countsOf(column);
        boolean counted = counts != null && block.columns().contains(counts);
        codec.encode(values, counted ? block.column(counts) : null, 0, block.size(), out);
    }

    /** Finds the columns, and passes over them. */
    static EncodedColumns find(ByteReader in, int rows, ValueCodec codec) {
        EncodedColumns found = new EncodedColumns(in, rows, codec);
        int count = in.getVarintBetween(0, AggregateColumn.MOST, "the number of columns");
        for (int i = 0; i < count; i++) {
            int code = in.getByte();
            AggregateColumn column = column(in, code);
            int length = in.getVarintBetween(0, in.remaining(), "the length of a column");
            int from = in.position();
            in.skip(length);
            if (found.parts.put(column, new Part(from, from + length)) != null) {
                throw in.corrupt("the column " + code + " comes twice");
            }
        }
        return found;
    }

    /** Those of the wanted columns that are there, in the order in which they were written; null wants all. */
    List<AggregateColumn> among(Collection<AggregateColumn> wanted) {
        return parts.keySet().stream()
                .filter(column -> wanted == null || wanted.contains(column))
                .toList();
    }

    /** The values of a column that is there. */
    double[] read(AggregateColumn column) {
        Part part = parts.get(column);
        if (part.values == null) {
            part.values = decoded(column, part);
        }
        return part.values;
    }

    private double[] decoded(AggregateColumn column, Part part) {
        in.moveTo(part.from);
        int form = in.getByte();
        if (form == COPY && column.statistic() == PlainStatistic.COUNT) {
            throw in.corrupt("the column " + column.code() + " of counts is a copy");
        }
        double[] values = form == COPY ? read(original(column)) : decoded(form, column, part);
        if (form == COPY) {
            in.moveTo(part.from + 2);
        }
        if (in.position() != part.end) {
            throw in.corrupt("the column " + column.code() + " doesn't end where it should");
        }
        return values;
    }

    private double[] decoded(int form, AggregateColumn column, Part part) {
        double[] counts = null;
        if (ValueCodec.needsCounts(form) && parts.containsKey(countsOf(column))) {
            counts = read(countsOf(column));
        }
        in.moveTo(part.from);
        double[] values = new double[rows];
        codec.decode(in, values, counts, 0, rows);
        return values;
    }

    /** The column that the copy at this position refers to. It must be an earlier one, so that no copy refers to itself. */
    private AggregateColumn original(AggregateColumn copy) {
        AggregateColumn original = column(in, in.getByte());
        Part part = parts.get(original);
        if (part == null || part.from >= parts.get(copy).from) {
            throw in.corrupt(
                    "the column " + copy.code() + " copies " + original.code() + ", which doesn't stand before it");
        }
        return original;
    }

    private static AggregateColumn column(ByteReader in, int code) {
        return AggregateColumn.ofCode(code).orElseThrow(() -> in.corrupt("there is no column " + code));
    }

    /** The column with the counts of a deviation's values; null for other statistics. */
    private static AggregateColumn countsOf(AggregateColumn column) {
        return column.statistic() == PlainStatistic.STD
                ? new AggregateColumn(column.rate(), PlainStatistic.COUNT)
                : null;
    }
}
