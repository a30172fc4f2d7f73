package org.fuelstats.timeseries.codec;

/**
 * Encodes sample deviations of decimals. The variance of {@code n} decimals, times {@code n (n - 1)}, is an integer number of squares of
 * their last digit: about twenty bits, whereas the bits of the root would be fifty. Rounding adds a few steps from double to double.
 *
 * <pre>
 * decimals (1 byte: 0 to 15)
 * squares  count, bit-packed groups
 * steps    count, zigzag, bit-packed groups
 * value = the root of (squares / (n (n - 1))) / 10^decimals, moved by the steps; n is the bucket's count
 * </pre>
 */
final class DeviationForm {
    private static final double MOST_SQUARES = 1L << 53;
    private static final int SAMPLES = 16;

    private long[] squares = new long[BitPacking.GROUP];
    private long[] steps = new long[BitPacking.GROUP];
    private int exponent;

    /**
     * Gets ready to write these values and returns the bytes it would take, or a huge number when they can't be written so.
     *
     * @param counts of how many values each is the deviation
     */
    int prepare(double[] values, double[] counts, int count) {
        exponent = exponent(values, counts, count);
        if (exponent < 0) {
            return Integer.MAX_VALUE;
        }
        squares = Scratch.atLeast(squares, count);
        steps = Scratch.atLeast(steps, count);
        double power = DecimalDigits.power(exponent);
        for (int i = 0; i < count; i++) {
            double exact = exactSquares(values[i], counts[i], power);
            if (!fits(exact, counts[i])) {
                return Integer.MAX_VALUE;
            }
            squares[i] = (long) Math.rint(exact);
            steps[i] = ZigZag.encode(DecimalDigits.stepsBetween(root(squares[i], counts[i], power), values[i]));
        }
        return 2 + BitPacking.cost(squares, count) + BitPacking.cost(steps, count);
    }

    /** Writes what was prepared. */
    void write(int count, ByteWriter out) {
        out.putByte(exponent);
        BitPacking.pack(squares, count, out);
        BitPacking.pack(steps, count, out);
    }

    void read(ByteReader in, double[] values, double[] counts, int from, int count) {
        int decimals = in.getByte();
        if (decimals > DecimalDigits.MOST_DECIMALS) {
            throw in.corrupt("a deviation can't have " + decimals + " decimals");
        }
        double power = DecimalDigits.power(decimals);
        squares = Scratch.atLeast(squares, count);
        steps = Scratch.atLeast(steps, count);
        BitPacking.unpack(in, squares, count);
        BitPacking.unpack(in, steps, count);
        for (int i = 0; i < count; i++) {
            values[from + i] = DecimalDigits.moved(root(squares[i], counts[i], power), ZigZag.decode(steps[i]));
        }
    }

    /** The number of decimals that seems cheapest from a few samples, or -1 when there is none. */
    private static int exponent(double[] values, double[] counts, int count) {
        int stride = Math.max(1, count / SAMPLES);
        int best = -1;
        int cheapest = Integer.MAX_VALUE;
        for (int exponent = 0; exponent <= DecimalDigits.MOST_DECIMALS; exponent++) {
            double power = DecimalDigits.power(exponent);
            long squares = 0;
            long steps = 0;
            for (int i = 0; i < count; i += stride) {
                double exact = exactSquares(values[i], counts[i], power);
                if (!fits(exact, counts[i])) {
                    return best;
                }
                long whole = (long) Math.rint(exact);
                squares |= whole;
                steps |= ZigZag.encode(DecimalDigits.stepsBetween(root(whole, counts[i], power), values[i]));
            }
            int cost = 128 - Long.numberOfLeadingZeros(squares) - Long.numberOfLeadingZeros(steps);
            if (cost < cheapest) {
                cheapest = cost;
                best = exponent;
            }
        }
        return best;
    }

    private static boolean fits(double squares, double count) {
        return count >= 2 && squares <= MOST_SQUARES;
    }

    private static double exactSquares(double value, double count, double power) {
        double scaled = value * power;
        return scaled * scaled * (count * (count - 1));
    }

    private static double root(long squares, double count, double power) {
        return Math.sqrt(squares / (count * (count - 1))) / power;
    }
}
