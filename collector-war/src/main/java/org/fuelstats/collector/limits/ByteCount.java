package org.fuelstats.collector.limits;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number of bytes in the configuration: digits, or digits with KiB, MiB or GiB behind them. */
public record ByteCount(long bytes) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,12}) ?(KiB|MiB|GiB)?");

    public ByteCount {
        if (bytes < 1 || bytes > 1L << 50) {
            throw new IllegalArgumentException("a number of bytes has to be between 1 and 1048576 GiB, not " + bytes);
        }
    }

    /** Reads the configuration's text. */
    public static ByteCount of(String text) {
        Matcher matcher = TEXT.matcher(text.trim());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no number of bytes: write for example 4194304 or 4 MiB");
        }
        String unit = matcher.group(2);
        int shift = unit == null
                ? 0
                : switch (unit.toUpperCase(Locale.ROOT).charAt(0)) {
                    case 'K' -> 10;
                    case 'M' -> 20;
                    default -> 30;
                };
        return new ByteCount(Math.multiplyExact(Long.parseLong(matcher.group(1)), 1L << shift));
    }

    /** The same as an int, for what has to fit into one array. */
    int asArrayLength() {
        return (int) Math.min(bytes, Integer.MAX_VALUE - 64);
    }

    @Override
    public String toString() {
        return bytes % (1 << 20) == 0 ? (bytes >> 20) + " MiB" : bytes + " bytes";
    }
}
