package org.fuelstats.timeseries.codec;

import java.util.Arrays;

/**
 * A column of doubles, each returned bit for bit. NaN stands for a place without a value; only the one canonical NaN is taken, since
 * others would carry bits that nobody meant. Per column the cheapest of three forms is chosen. Not for use by two threads at a time.
 *
 * <pre>
 * form (1 byte: 0 constant, 1 decimal, 2 xor, 3 nothing but gaps; + 0x80 when there are gaps)
 * gaps     one bit a place, low bits first, 1 = a value is here     when there are gaps and values
 * constant 8 bytes of the double                        when form 0
 * decimal  see {@link DecimalForm}                      when form 1
 * xor      see {@link XorForm}                          when form 2
 * </pre>
 */
public final class ValueCodec {
    private static final int CONSTANT = 0;
    private static final int DECIMAL = 1;
    private static final int XOR = 2;
    private static final int NOTHING = 3;
    private static final int GAPS = 0x80;

    private final DecimalForm decimal = new DecimalForm();
    private final XorForm xor = new XorForm();
    private double[] present = new double[BitPacking.GROUP];

    /**
     * Appends {@code count} values.
     *
     * @throws IllegalArgumentException for a NaN other than {@link Double#NaN}
     */
    public void encode(double[] values, int from, int count, ByteWriter out) {
        present = Scratch.atLeast(present, count);
        int kept = 0;
        for (int i = from; i < from + count; i++) {
            double value = values[i];
            present[kept] = value;
            if (Double.isNaN(value)) {
                if (Double.doubleToRawLongBits(value) != Double.doubleToRawLongBits(Double.NaN)) {
                    throw new IllegalArgumentException(
                            "A NaN with a payload can't be stored (place " + (i - from) + ").");
                }
            } else {
                kept++;
            }
        }
        int gaps = kept == count ? 0 : GAPS;
        if (kept == 0) {
            out.putByte(NOTHING | gaps);
            return;
        }
        int form = form(kept);
        out.putByte(form | gaps);
        if (gaps != 0) {
            putPresence(values, from, count, out);
        }
        switch (form) {
            case CONSTANT -> out.putLong(Double.doubleToRawLongBits(present[0]));
            case DECIMAL -> decimal.write(kept, out);
            default -> xor.write(kept, out);
        }
    }

    private int form(int count) {
        long differing = 0;
        long first = Double.doubleToRawLongBits(present[0]);
        for (int i = 1; i < count; i++) {
            differing |= first ^ Double.doubleToRawLongBits(present[i]);
        }
        if (differing == 0) {
            return CONSTANT;
        }
        int decimalBytes = decimal.prepare(present, count);
        if (decimalBytes <= DecimalForm.SURELY_CHEAPER * count / 8) {
            return DECIMAL;
        }
        return decimalBytes <= xor.prepare(present, count) ? DECIMAL : XOR;
    }

    private static void putPresence(double[] values, int from, int count, ByteWriter out) {
        for (int i = 0; i < count; i += 8) {
            int bits = 0;
            for (int j = i; j < Math.min(i + 8, count); j++) {
                bits |= Double.isNaN(values[from + j]) ? 0 : 1 << (j - i);
            }
            out.putByte(bits);
        }
    }

    /** Reads {@code count} values into {@code values}, from {@code from} on. */
    public void decode(ByteReader in, double[] values, int from, int count) {
        int head = in.getByte();
        boolean gaps = (head & GAPS) != 0;
        int form = head & ~GAPS;
        if (form == NOTHING) {
            Arrays.fill(values, from, from + count, Double.NaN);
            return;
        }
        if (!gaps) {
            decodeForm(in, form, values, from, count);
            return;
        }
        byte[] bytes = in.array();
        int presence = in.position();
        in.skip((count + 7) >>> 3);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            kept += (bytes[presence + (i >>> 3)] >>> (i & 7)) & 1;
        }
        present = Scratch.atLeast(present, kept);
        decodeForm(in, form, present, 0, kept);
        int next = 0;
        for (int i = 0; i < count; i++) {
            boolean here = ((bytes[presence + (i >>> 3)] >>> (i & 7)) & 1) != 0;
            values[from + i] = here ? present[next++] : Double.NaN;
        }
    }

    private void decodeForm(ByteReader in, int form, double[] values, int from, int count) {
        switch (form) {
            case CONSTANT -> Arrays.fill(values, from, from + count, Double.longBitsToDouble(in.getLong()));
            case DECIMAL -> decimal.read(in, values, from, count);
            case XOR -> xor.read(in, values, from, count);
            default -> throw in.corrupt("there is no form of values " + form);
        }
        for (int i = from; i < from + count; i++) {
            if (Double.isNaN(values[i])) {
                throw in.corrupt("value " + (i - from) + " is not a number");
            }
        }
    }
}
