package org.fuelstats.gnocchi.measurejson;

import java.util.Arrays;
import java.util.UUID;

/** Parses UUIDs in their usual form of 36 characters from bytes. */
final class UuidBytes {
    static final int LENGTH = 36;
    private static final byte[] DIGIT = digits();

    private UuidBytes() {}

    /** The UUID whose 36 characters begin here, or null when they aren't one. */
    static UUID read(byte[] bytes, int at) {
        int bad = (bytes[at + 8] ^ '-') | (bytes[at + 13] ^ '-') | (bytes[at + 18] ^ '-') | (bytes[at + 23] ^ '-');
        long a = hex(bytes, at, 8);
        long b = hex(bytes, at + 9, 4);
        long c = hex(bytes, at + 14, 4);
        long d = hex(bytes, at + 19, 4);
        long e = hex(bytes, at + 24, 12);
        if (bad != 0 || (a | b | c | d | e) < 0) {
            return null;
        }
        return new UUID(a << 32 | b << 16 | c, d << 48 | e);
    }

    /** The number, or less than zero when one of the characters isn't a digit. */
    private static long hex(byte[] bytes, int from, int count) {
        long number = 0;
        int bad = 0;
        for (int i = from; i < from + count; i++) {
            int digit = DIGIT[bytes[i] & 0xFF];
            bad |= digit;
            number = number << 4 | digit;
        }
        return bad < 0 ? -1 : number;
    }

    private static byte[] digits() {
        byte[] digits = new byte[256];
        Arrays.fill(digits, (byte) -1);
        for (int c = 0; c < 128; c++) {
            digits[c] = (byte) Character.digit(c, 16);
        }
        return digits;
    }
}
