package org.fuelstats.benchmark;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * The body of a batch of measures, in a buffer that is reused for the next one. It is written during the measurement, so it must take
 * little time compared with the servers.
 */
final class MeasuresBuffer {
    private static final byte[] POINT = ascii("{\"timestamp\":\"");
    private static final byte[] VALUE = ascii("\",\"value\":");
    private static final int DAY = 86_400;
    private static final int POINT_BYTES = 80;

    private byte[] bytes = new byte[1 << 16];
    private int length;
    private long day = Long.MIN_VALUE;
    private byte[] date;

    void begin() {
        length = 0;
        add((byte) '{');
    }

    void metric(byte[] uuid) {
        if (length > 1) {
            add((byte) ',');
        }
        add((byte) '"');
        add(uuid);
        add((byte) '"');
        add((byte) ':');
        add((byte) '[');
    }

    void point(boolean first, long second, int hundredths) {
        room(POINT_BYTES);
        if (!first) {
            bytes[length++] = ',';
        }
        copy(POINT);
        timestamp(second);
        copy(VALUE);
        value(hundredths);
        bytes[length++] = '}';
    }

    void endMetric() {
        add((byte) ']');
    }

    /** The whole body; it stays as it is until the next one is begun. */
    BodyPublisher end() {
        add((byte) '}');
        return BodyPublishers.ofByteArray(bytes, 0, length);
    }

    int length() {
        return length;
    }

    String text() {
        return new String(bytes, 0, length, StandardCharsets.US_ASCII);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private void timestamp(long second) {
        long its = Math.floorDiv(second, DAY);
        if (its != day) {
            day = its;
            date = ascii(LocalDate.ofEpochDay(its).toString());
        }
        int time = (int) Math.floorMod(second, DAY);
        copy(date);
        bytes[length++] = 'T';
        twoDigits(time / 3600);
        bytes[length++] = ':';
        twoDigits(time / 60 % 60);
        bytes[length++] = ':';
        twoDigits(time % 60);
    }

    private void value(int hundredths) {
        int whole = hundredths / 100;
        if (whole >= 100) {
            bytes[length++] = (byte) ('0' + whole / 100);
        }
        if (whole >= 10) {
            bytes[length++] = (byte) ('0' + whole / 10 % 10);
        }
        bytes[length++] = (byte) ('0' + whole % 10);
        bytes[length++] = '.';
        twoDigits(hundredths % 100);
    }

    private void twoDigits(int number) {
        bytes[length++] = (byte) ('0' + number / 10);
        bytes[length++] = (byte) ('0' + number % 10);
    }

    private void copy(byte[] some) {
        System.arraycopy(some, 0, bytes, length, some.length);
        length += some.length;
    }

    private void add(byte one) {
        room(1);
        bytes[length++] = one;
    }

    private void add(byte[] some) {
        room(some.length);
        copy(some);
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length + more);
        }
    }
}
