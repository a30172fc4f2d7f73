package org.fuelstats.timeseries.roller;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number of bytes in the configuration: digits, or digits followed by KiB or MiB. */
record ByteCount(long bytes) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,9}) ?(KiB|MiB)?");
    private static final Map<String, Long> UNITS = Map.of("KiB", 1L << 10, "MiB", 1L << 20);
    private static final long MOST = 64L << 20;

    public ByteCount {
        if (bytes < 1 || bytes > MOST) {
            throw new IllegalArgumentException("the size must be between 1 byte and 64 MiB, not " + bytes);
        }
    }

    /** Reads the configuration's text. */
    public static ByteCount of(String text) {
        Matcher matcher = TEXT.matcher(text.trim());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is not a size; examples: 65536 or 64 KiB");
        }
        long unit = matcher.group(2) == null ? 1 : UNITS.get(matcher.group(2));
        return new ByteCount(Long.parseLong(matcher.group(1)) * unit);
    }
}
