package org.fuelstats.gnocchi.measurejson;

import com.fasterxml.jackson.core.io.schubfach.DoubleToDecimal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** A buffer for writing JSON as bytes: timestamps and numbers by the thousand, without an object for each. */
public final class JsonBuffer {
    private static final int SIZE = 16 * 1024;

    /** Room for the longest piece, which is a double's 25 characters or a timestamp's 35. */
    private static final int ROOM = 64;

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final double MOST_DIGITS = 1e15;
    private static final int MOST_DECIMALS = 4;
    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000};

    /** Below it there are at most {@link #MOST_DIGITS} with all decimals. */
    private static final double ROOM_FOR_ALL = 1e11;

    private final OutputStream out;
    private final byte[] bytes = new byte[SIZE];
    private final DateBytes date = new DateBytes();
    private int at;

    public JsonBuffer(OutputStream out) {
        this.out = out;
    }

    /** Writes JSON unchanged. */
    public JsonBuffer raw(String json) throws IOException {
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        if (text.length > SIZE - ROOM) {
            flush();
            out.write(text);
        } else {
            room(text.length);
            System.arraycopy(text, 0, bytes, at, text.length);
            at += text.length;
        }
        return this;
    }

    /** Writes one character of JSON's own. */
    public JsonBuffer raw(char c) throws IOException {
        room(1);
        bytes[at++] = (byte) c;
        return this;
    }

    /**
     * Writes {@code YYYY-MM-DD}, a separator, {@code HH:MM:SS} and, where there is one, the fraction in six or nine digits; without
     * quotes and zone.
     */
    public JsonBuffer timestamp(long timestamp, char separator) throws IOException {
        room(ROOM);
        long second = Math.floorDiv(timestamp, SECOND);
        int fraction = (int) (timestamp - second * SECOND);
        long day = Math.floorDiv(second, 86_400L);
        int inDay = (int) (second - day * 86_400L);
        at = date.copy(day, bytes, at);
        bytes[at++] = (byte) separator;
        at = digits(inDay / 3600, 2, at);
        bytes[at++] = ':';
        at = digits(inDay / 60 % 60, 2, at);
        bytes[at++] = ':';
        at = digits(inDay % 60, 2, at);
        if (fraction != 0) {
            bytes[at++] = '.';
            boolean micros = fraction % 1000 == 0;
            at = digits(micros ? fraction / 1000 : fraction, micros ? 6 : 9, at);
        }
        return this;
    }

    /** Writes the shortest decimal that is read back as the same double; what isn't finite is null, as JSON has no word for it. */
    public JsonBuffer number(double value) throws IOException {
        if (!Double.isFinite(value)) {
            return raw("null");
        }
        room(ROOM);
        // A number with fewer decimals than most is found by the same step; only very large ones have no room for so
        // many.
        for (int decimals = Math.abs(value) < ROOM_FOR_ALL ? MOST_DECIMALS : 0; decimals <= MOST_DECIMALS; decimals++) {
            double scaled = value * POWERS[decimals];
            if (Math.abs(scaled) >= MOST_DIGITS) {
                break;
            }
            // The product may have been rounded; the quotient is exact enough to decide.
            long nearest = Math.round(scaled);
            if (nearest / (double) POWERS[decimals] == value && !(nearest == 0 && 1 / value < 0)) {
                shortest(nearest, decimals);
                return this;
            }
        }
        return raw(DoubleToDecimal.toString(value));
    }

    /** Leaves out the zeros at the end. */
    private void shortest(long digits, int decimals) {
        long kept = digits;
        int places = decimals;
        while (places > 0 && kept % 10 == 0) {
            kept /= 10;
            places--;
        }
        decimal(kept, places, POWERS[places]);
    }

    private void decimal(long digits, int decimals, long power) {
        long positive = Math.abs(digits);
        if (digits < 0) {
            bytes[at++] = '-';
        }
        long whole = positive / power;
        at = digits(whole, length(whole), at);
        bytes[at++] = '.';
        at = decimals == 0 ? digits(0, 1, at) : digits(positive % power, decimals, at);
    }

    private static int length(long whole) {
        int length = 1;
        for (long rest = whole; rest >= 10; rest /= 10) {
            length++;
        }
        return length;
    }

    private int digits(long number, int count, int from) {
        long rest = number;
        for (int i = from + count - 1; i >= from; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return from + count;
    }

    private void room(int count) throws IOException {
        if (at + count > SIZE) {
            flush();
        }
    }

    /** Sends what was written on its way. */
    public void flush() throws IOException {
        out.write(bytes, 0, at);
        at = 0;
    }
}
