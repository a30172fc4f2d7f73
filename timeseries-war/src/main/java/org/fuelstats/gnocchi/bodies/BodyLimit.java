package org.fuelstats.gnocchi.bodies;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How large a body may be, inflated: digits in the configuration, or digits with KiB or MiB behind them. */
public record BodyLimit(int bytes) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,10}) ?(KiB|MiB)?");
    private static final int LEAST = 1 << 10;

    /** A body is kept in memory as a whole, and the listener takes none that are much larger. */
    private static final int MOST = 64 << 20;

    public BodyLimit {
        if (bytes < LEAST || bytes > MOST) {
            throw new IllegalArgumentException("a body's limit has to be 1 KiB to 64 MiB, not " + bytes + " bytes");
        }
    }

    /** Reads the configuration's text. */
    public static BodyLimit of(String text) {
        return new BodyLimit(bytes(text));
    }

    /** The number of bytes that a text of the configuration means. */
    static int bytes(String text) {
        Matcher matcher = TEXT.matcher(text.trim());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no number of bytes: write for example 8388608 or 8 MiB");
        }
        int shift = matcher.group(2) == null ? 0 : matcher.group(2).equals("KiB") ? 10 : 20;
        return (int) Math.min(Long.parseLong(matcher.group(1)) << shift, Integer.MAX_VALUE);
    }

    @Override
    public String toString() {
        return bytes % (1 << 20) == 0 ? (bytes >> 20) + " MiB" : bytes + " bytes";
    }
}
