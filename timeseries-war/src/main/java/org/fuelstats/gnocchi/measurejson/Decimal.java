package org.fuelstats.gnocchi.measurejson;

import java.nio.charset.StandardCharsets;

/**
 * Parses JSON numbers as doubles. Measures mostly have few digits and no exponent. With at most 15 digits both the digits and the power of
 * ten are exact doubles, and their quotient is rounded once: the result equals that of {@link Double#parseDouble}, which parses all others.
 */
final class Decimal {
    private static final int MOST_DIGITS = 15;
    private static final double[] POWER = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    /** What was read last. */
    double value;

    /**
     * Reads the number at {@code from}; what is too large for a double becomes an infinity.
     *
     * @return the place behind it, or -1 when there is none
     */
    int read(byte[] bytes, int from, int end) {
        int behind = shortOne(bytes, from, end);
        if (behind < 0) {
            behind = JsonText.numberEnd(bytes, from, end);
            if (behind >= 0) {
                value = Double.parseDouble(new String(bytes, from, behind - from, StandardCharsets.ISO_8859_1));
            }
        }
        return behind;
    }

    /** Reads a short number that doesn't end with the bytes. */
    private int shortOne(byte[] bytes, int from, int end) {
        int at = from;
        boolean negative = at < end && bytes[at] == '-';
        if (negative) {
            at++;
        }
        int first = at;
        long digits = 0;
        int d;
        while (at < end && (d = bytes[at] - '0') >= 0 && d <= 9) {
            digits = digits * 10 + d;
            if (++at - first > MOST_DIGITS) {
                return -1;
            }
        }
        int whole = at - first;
        if (whole == 0 || (whole > 1 && bytes[first] == '0')) {
            return -1;
        }
        int decimals = 0;
        if (at < end && bytes[at] == '.') {
            int point = at++;
            while (at < end && (d = bytes[at] - '0') >= 0 && d <= 9) {
                digits = digits * 10 + d;
                if (++at - first > MOST_DIGITS + 1) {
                    return -1;
                }
            }
            decimals = at - point - 1;
            if (decimals == 0) {
                return -1;
            }
        }
        if (at >= end || (bytes[at] | 0x20) == 'e') {
            return -1;
        }
        double positive = digits / POWER[decimals];
        value = negative ? -positive : positive;
        return at;
    }
}
