package org.fuelstats.schemas.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** A part of a received document, by position; it is copied only when its text is requested. */
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

    /**
     * The same JSON without the white space between its tokens: what is stored, as an indented document costs the database
     * twice the work. Only for text that was read without an objection.
     */
    public String compact() {
        byte[] kept = new byte[to - from];
        int length = 0;
        boolean inString = false;
        for (int i = from; i < to; i++) {
            byte c = bytes[i];
            if (inString) {
                if (c == '\\') {
                    kept[length++] = c;
                    c = bytes[++i];
                } else if (c == '"') {
                    inString = false;
                }
            } else if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
                continue;
            } else if (c == '"') {
                inString = true;
            }
            kept[length++] = c;
        }
        return new String(kept, 0, length, UTF_8);
    }

    public byte[] copy() {
        return Arrays.copyOfRange(bytes, from, to);
    }
}
