package org.fuelstats.gnocchi.measurejson;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Parses {@code YYYY-MM-DDTHH:MM:SS}, with an optional fraction and UTC designator. A body contains thousands with the same date, so the
 * bytes of the latest date are cached.
 */
final class FixedTimestamp {
    static final int LENGTH = 19;

    /** Said of what isn't such a timestamp, or none of the years 1970 to 2239. */
    static final long NONE = Long.MIN_VALUE;

    private static final int LONGEST_TAIL = 17;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** "00:00:00" as a long, the first character lowest. */
    private static final long MIDNIGHT = 0x3030_3A30_303A_3030L;

    /** Added to a byte, sets its high bit if it is more than nine, or more than zero where a colon belongs. */
    private static final long TOO_MUCH = 0x7676_7F76_767F_7676L;

    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;
    private static final long SECOND = 1_000_000_000L;

    private long yearAndMonth;
    private int day;
    private long midnight = NONE;

    /** The place behind what was read last, which is that of the closing quote. */
    int behind;

    /** Nanoseconds since 1970 of the timestamp that begins here and ends with a quote. */
    long read(byte[] bytes, int at, int end) {
        if (end - at < LENGTH + LONGEST_TAIL) {
            return NONE; // near the body's end; the general reader doesn't need room
        }
        long start = (long) LONGS.get(bytes, at);
        int dayDigits = bytes[at + 8] << 8 | bytes[at + 9];
        if (start != yearAndMonth || dayDigits != day || midnight == NONE) {
            midnight = date(bytes, at);
            yearAndMonth = start;
            day = dayDigits;
        }
        byte between = bytes[at + 10];
        long clock = (long) LONGS.get(bytes, at + 11) ^ MIDNIGHT;
        boolean digits = (((clock + TOO_MUCH) | clock) & HIGH_BITS) == 0;
        if (midnight == NONE || !digits || (between != 'T' && between != ' ')) {
            return NONE;
        }
        long hour = (clock & 0xFF) * 10 + (clock >>> 8 & 0xFF);
        long minute = (clock >>> 24 & 0xFF) * 10 + (clock >>> 32 & 0xFF);
        long second = (clock >>> 48 & 0xFF) * 10 + (clock >>> 56);
        if (hour > 23 || minute > 59 || second > 59) {
            return NONE;
        }
        behind = at + LENGTH;
        long whole = midnight + (hour * 3600 + minute * 60 + second) * SECOND;
        return bytes[behind] == '"' ? whole : withTail(bytes, whole);
    }

    /** Reads a fraction and {@code Z} or {@code +00:00}. */
    private long withTail(byte[] bytes, long whole) {
        long fraction = 0;
        if (bytes[behind] == '.') {
            int first = ++behind;
            for (int d; (d = bytes[behind] - '0') >= 0 && d <= 9; behind++) {
                if (behind - first == 9) {
                    return NONE;
                }
                fraction = fraction * 10 + d;
            }
            if (behind == first) {
                return NONE;
            }
            for (int digits = behind - first; digits < 9; digits++) {
                fraction *= 10;
            }
        }
        if (bytes[behind] == 'Z') {
            behind++;
        } else if (bytes[behind] == '+'
                && isZero(bytes, behind + 1)
                && bytes[behind + 3] == ':'
                && isZero(bytes, behind + 4)) {
            behind += 6;
        }
        return bytes[behind] == '"' ? whole + fraction : NONE;
    }

    private static boolean isZero(byte[] bytes, int at) {
        return bytes[at] == '0' && bytes[at + 1] == '0';
    }

    private static long date(byte[] bytes, int at) {
        int year = digits(bytes, at, 4);
        int month = digits(bytes, at + 5, 2);
        int day = digits(bytes, at + 8, 2);
        boolean possible = year >= 1970 && year <= 2239 && month >= 1 && month <= 12 && day >= 1;
        boolean dashes = bytes[at + 4] == '-' && bytes[at + 7] == '-';
        if (!possible || !dashes || day > YearMonth.of(year, month).lengthOfMonth()) {
            return NONE;
        }
        return LocalDate.of(year, month, day).toEpochDay() * 86_400 * SECOND;
    }

    private static int digits(byte[] bytes, int at, int count) {
        int number = 0;
        for (int i = at; i < at + count; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
