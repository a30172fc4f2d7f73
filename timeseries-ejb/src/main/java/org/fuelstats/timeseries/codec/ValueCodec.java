package org.fuelstats.timeseries.codec;

import java.util.Arrays;

/**
 * Encodes a column of doubles, restored bit for bit. NaN marks a missing value; only the canonical NaN is accepted, since others would
 * carry unintended bits. The smallest form is chosen per column. Not thread-safe.
 *
 * <pre>
 * form (1 byte: 0 constant, 1 decimal, 2 xor, 3 nothing but gaps, 4 deviation; + 0x80 when there are gaps)
 * gaps     one bit a place, low bits first, 1 = a value is here     when there are gaps and values
 * constant 8 bytes of the double                        when form 0
 * decimal  see {@link DecimalForm}                      when form 1
 * xor      see {@link XorForm}                          when form 2
 * deviation see {@link DeviationForm}                   when form 4
 * </pre>
 */
public final class ValueCodec {
    private static final int CONSTANT = 0;
    private static final int DECIMAL = 1;
    private static final int XOR = 2;
    private static final int NOTHING = 3;
    private static final int DEVIATION = 4;
    private static final int GAPS = 0x80;

    private final DecimalForm decimal = new DecimalForm();
    private final XorForm xor = new XorForm();
    private final DeviationForm deviation = new DeviationForm();
    private double[] present = new double[BitPacking.GROUP];
    private double[] counts = new double[BitPacking.GROUP];

    /**
     * Appends {@code count} values.
     *
     * @throws IllegalArgumentException for a NaN other than {@link Double#NaN}
     */
    public void encode(double[] values, int from, int count, ByteWriter out) {
        encode(values, null, from, count, out);
    }

    /**
     * Appends {@code count} values that may be sample deviations of decimals.
     *
     * @param ofCounts of how many numbers each value is the deviation, at the same places; a reader has to give them too. Null
     *     when that isn't known
     * @throws IllegalArgumentException for a NaN other than {@link Double#NaN}
     */
    public void encode(double[] values, double[] ofCounts, int from, int count, ByteWriter out) {
        present = Scratch.atLeast(present, count);
        counts = Scratch.atLeast(counts, count);
        int kept = 0;
        for (int i = from; i < from + count; i++) {
            double value = values[i];
            present[kept] = value;
            counts[kept] = ofCounts == null ? 0 : ofCounts[i];
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
        int form = form(kept, ofCounts != null);
        out.putByte(form | gaps);
        if (gaps != 0) {
            putPresence(values, from, count, out);
        }
        switch (form) {
            case CONSTANT -> out.putLong(Double.doubleToRawLongBits(present[0]));
            case DECIMAL -> decimal.write(kept, out);
            case DEVIATION -> deviation.write(kept, out);
            default -> xor.write(kept, out);
        }
    }

    private int form(int count, boolean counted) {
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
        int xorBytes = xor.prepare(present, count);
        int deviationBytes = counted ? deviation.prepare(present, counts, count) : Integer.MAX_VALUE;
        if (deviationBytes < Math.min(decimalBytes, xorBytes)) {
            return DEVIATION;
        }
        return decimalBytes <= xorBytes ? DECIMAL : XOR;
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

    /** Whether a column that begins with this byte can only be read with its counts. */
    public static boolean needsCounts(int head) {
        return (head & ~GAPS) == DEVIATION;
    }

    /** Reads {@code count} values into {@code values}, from {@code from} on. */
    public void decode(ByteReader in, double[] values, int from, int count) {
        decode(in, values, null, from, count);
    }

    /**
     * Reads {@code count} values into {@code values}, from {@code from} on.
     *
     * @param ofCounts those with which it was written; null when there are none
     */
    public void decode(ByteReader in, double[] values, double[] ofCounts, int from, int count) {
        int head = in.getByte();
        boolean gaps = (head & GAPS) != 0;
        int form = head & ~GAPS;
        if (form == NOTHING) {
            Arrays.fill(values, from, from + count, Double.NaN);
            return;
        }
        if (!gaps) {
            if (ofCounts != null) {
                counts = Scratch.atLeast(counts, count);
                System.arraycopy(ofCounts, from, counts, 0, count);
            }
            decodeForm(in, form, values, ofCounts != null, from, count);
            return;
        }
        byte[] bytes = in.array();
        int presence = in.position();
        in.skip((count + 7) >>> 3);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            kept += isPresent(bytes, presence, i) ? 1 : 0;
        }
        present = Scratch.atLeast(present, kept);
        if (ofCounts != null) {
            keepCounts(ofCounts, from, count, bytes, presence);
        }
        decodeForm(in, form, present, ofCounts != null, 0, kept);
        int next = 0;
        for (int i = 0; i < count; i++) {
            boolean here = isPresent(bytes, presence, i);
            values[from + i] = here ? present[next++] : Double.NaN;
        }
    }

    /** The counts of the values that are there. */
    private void keepCounts(double[] ofCounts, int from, int count, byte[] bytes, int presence) {
        counts = Scratch.atLeast(counts, count);
        int next = 0;
        for (int i = 0; i < count; i++) {
            if (isPresent(bytes, presence, i)) {
                counts[next++] = ofCounts[from + i];
            }
        }
    }

    private static boolean isPresent(byte[] bytes, int presence, int place) {
        return ((bytes[presence + (place >>> 3)] >>> (place & 7)) & 1) != 0;
    }

    private void decodeForm(ByteReader in, int form, double[] values, boolean counted, int from, int count) {
        if (form == DEVIATION && !counted) {
            throw in.corrupt("deviations stand here without the counts that they need");
        }
        switch (form) {
            case CONSTANT -> Arrays.fill(values, from, from + count, Double.longBitsToDouble(in.getLong()));
            case DECIMAL -> decimal.read(in, values, from, count);
            case XOR -> xor.read(in, values, from, count);
            case DEVIATION -> deviation.read(in, values, counts, from, count);
            default -> throw in.corrupt("there is no form of values " + form);
        }
        for (int i = from; i < from + count; i++) {
            if (Double.isNaN(values[i])) {
                throw in.corrupt("value " + (i - from) + " is not a number");
            }
        }
    }
}
