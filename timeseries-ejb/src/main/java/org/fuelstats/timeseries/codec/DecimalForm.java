package org.fuelstats.timeseries.codec;

/**
 * Encodes values as integers of a decimal unit: the changes from one to the next and, where sums differ from the decimal, the steps from
 * double to double in between.
 *
 * <pre>
 * decimals (1 byte: 0 to 15; + 0x80 when there are steps)
 * first    (zigzag varint)
 * changes  count - 1, zigzag, bit-packed groups
 * steps    count, zigzag, bit-packed groups                 when there are steps
 * </pre>
 */
final class DecimalForm {
    /** Bits a value below which no other form needs to be tried. */
    static final int SURELY_CHEAPER = 20;

    private static final int STEPS = 0x80;

    private long[] changes = new long[BitPacking.GROUP];
    private long[] steps = new long[BitPacking.GROUP];
    private int exponent;
    private long first;
    private boolean stepped;

    /** Gets ready to write these values and returns the bytes it would take, or a huge number when they can't be written so. */
    int prepare(double[] values, int count) {
        exponent = DecimalDigits.exponent(values, count);
        if (exponent < 0) {
            return Integer.MAX_VALUE;
        }
        changes = Scratch.atLeast(changes, count);
        steps = Scratch.atLeast(steps, count);
        double power = DecimalDigits.power(exponent);
        long previous = 0;
        long anyStep = 0;
        boolean fit = true;
        for (int i = 0; i < count; i++) {
            double value = values[i];
            fit &= DecimalDigits.fits(value, power);
            long digits = DecimalDigits.digits(value, power);
            long step = DecimalDigits.steps(value, digits, power);
            anyStep |= step;
            steps[i] = ZigZag.encode(step);
            if (i == 0) {
                first = digits;
            } else {
                changes[i - 1] = ZigZag.encode(digits - previous);
            }
            previous = digits;
        }
        if (!fit) {
            return Integer.MAX_VALUE;
        }
        stepped = anyStep != 0;
        return 6 + BitPacking.cost(changes, count - 1) + (stepped ? BitPacking.cost(steps, count) : 0);
    }

    /** Writes what was prepared. */
    void write(int count, ByteWriter out) {
        out.putByte(exponent | (stepped ? STEPS : 0));
        out.putZigzag(first);
        BitPacking.pack(changes, count - 1, out);
        if (stepped) {
            BitPacking.pack(steps, count, out);
        }
    }

    void read(ByteReader in, double[] values, int from, int count) {
        int head = in.getByte();
        int decimals = head & ~STEPS;
        if (decimals > DecimalDigits.MOST_DECIMALS) {
            throw in.corrupt("a value can't have " + decimals + " decimals");
        }
        if (count == 0) {
            return;
        }
        double power = DecimalDigits.power(decimals);
        changes = Scratch.atLeast(changes, count);
        long digits = in.getZigzag();
        BitPacking.unpack(in, changes, count - 1);
        if ((head & STEPS) == 0) {
            values[from] = digits / power;
            for (int i = 1; i < count; i++) {
                digits += ZigZag.decode(changes[i - 1]);
                values[from + i] = digits / power;
            }
            return;
        }
        steps = Scratch.atLeast(steps, count);
        BitPacking.unpack(in, steps, count);
        values[from] = DecimalDigits.value(digits, power, ZigZag.decode(steps[0]));
        for (int i = 1; i < count; i++) {
            digits += ZigZag.decode(changes[i - 1]);
            values[from + i] = DecimalDigits.value(digits, power, ZigZag.decode(steps[i]));
        }
    }
}
