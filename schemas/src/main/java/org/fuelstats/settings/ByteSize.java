package org.fuelstats.settings;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of bytes in the configuration: a whole number, optionally followed by B, KiB, MiB, GiB or TiB, with or without a blank between
 * them. A number without a unit means bytes.
 */
public record ByteSize(long bytes) implements Comparable<ByteSize> {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,15}) ?(B|KiB|MiB|GiB|TiB)?");
    private static final long MAX = 1L << 50;

    public ByteSize {
        if (bytes < 1 || bytes > MAX) {
            throw new IllegalArgumentException("a size must be between 1 B and 1024 TiB, not " + bytes + " bytes");
        }
    }

    /** Parses a configuration value; MicroProfile Config calls this. */
    public static ByteSize of(String text) {
        Matcher matcher = TEXT.matcher(text.trim());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not a size; examples of sizes: 4194304, 512 KiB, 4 MiB, 2 GiB");
        }
        long number = Long.parseLong(matcher.group(1));
        int shift = shift(matcher.group(2));
        if (number > MAX >> shift) {
            throw new IllegalArgumentException("a size must be between 1 B and 1024 TiB, not " + text.trim());
        }
        return new ByteSize(number << shift);
    }

    public static ByteSize mebibytes(long number) {
        return new ByteSize(Math.multiplyExact(number, 1L << 20));
    }

    private static int shift(String unit) {
        return unit == null
                ? 0
                : switch (unit) {
                    case "KiB" -> 10;
                    case "MiB" -> 20;
                    case "GiB" -> 30;
                    case "TiB" -> 40;
                    default -> 0;
                };
    }

    @Override
    public int compareTo(ByteSize other) {
        return Long.compare(bytes, other.bytes);
    }

    /** The same in the largest unit that gives a whole number. */
    @Override
    public String toString() {
        String[] units = {"bytes", "KiB", "MiB", "GiB", "TiB"};
        int unit = Math.min(Long.numberOfTrailingZeros(bytes) / 10, units.length - 1);
        return (bytes >> 10 * unit) + " " + units[unit];
    }
}
