package org.fuelstats.schemas.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Checks that bytes are strict UTF-8: no overlong sequences, no surrogates, nothing above U+10FFFF, no NUL. */
final class Utf8 {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long ONES = 0x0101010101010101L;

    private Utf8() {}

    /** The offset of the first byte that is not strict UTF-8 or is NUL; -1 when there is none. */
    static int firstBad(byte[] bytes, int length) {
        int at = 0;
        while (at < length) {
            if (at + 8 <= length) {
                long eight = (long) LONG.get(bytes, at);
                if (((eight | ((eight - ONES) & ~eight)) & HIGH_BITS) == 0) { // eight ASCII bytes, none of them 0
                    at += 8;
                    continue;
                }
            }
            int sequence = sequenceAt(bytes, at, length);
            if (sequence == 0) {
                return at;
            }
            at += sequence;
        }
        return -1;
    }

    /** How many bytes the character at this place takes; 0 when there is no valid one. */
    private static int sequenceAt(byte[] bytes, int at, int length) {
        int first = bytes[at] & 0xFF;
        if (first < 0x80) {
            return first == 0 ? 0 : 1;
        }
        if (first < 0xC2 || first > 0xF4) {
            return 0;
        }
        int more = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
        if (at + more >= length) {
            return 0;
        }
        int second = bytes[at + 1] & 0xFF;
        // The second byte's range is what forbids overlong forms, surrogates and what lies beyond Unicode.
        int lowest = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int highest = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        if (second < lowest || second > highest) {
            return 0;
        }
        for (int i = 2; i <= more; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return more + 1;
    }
}
