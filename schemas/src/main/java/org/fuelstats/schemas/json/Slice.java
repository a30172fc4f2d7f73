package org.fuelstats.schemas.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** A part of a received document, by place: nothing is copied until it is asked for. */
public record Slice(byte[] bytes, int from, int to) {
    public Slice {
        if (from < 0 || from > to || to > bytes.length) {
            throw new IllegalArgumentException("no part of " + bytes.length + " bytes: " + from + " to " + to);
        }
    }

    public int length() {
        return to - from;
    }

    /** The text exactly as it was received. */
    public String text() {
        return new String(bytes, from, to - from, UTF_8);
    }

    public byte[] copy() {
        return Arrays.copyOfRange(bytes, from, to);
    }
}
