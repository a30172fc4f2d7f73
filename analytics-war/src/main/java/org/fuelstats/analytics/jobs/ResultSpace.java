package org.fuelstats.analytics.jobs;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The storage limit for results: a number of bytes in the configuration, or a number with KiB, MiB or GiB. */
record ResultSpace(long bytes) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,12}) ?(KiB|MiB|GiB)?");
    private static final Map<String, Integer> SHIFTS = Map.of("KiB", 10, "MiB", 20, "GiB", 30);
    private static final long LEAST = 1L << 20;
    private static final long MOST = 1L << 40;

    public ResultSpace {
        if (bytes < LEAST || bytes > MOST) {
            throw new IllegalArgumentException("the size must be 1 MiB to 1024 GiB, not " + bytes + " bytes");
        }
    }

    /** Reads the configuration's text. */
    public static ResultSpace of(String text) {
        Matcher matcher = TEXT.matcher(text.trim());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is not a size; examples: 256 MiB or 4 GiB");
        }
        int shift = matcher.group(2) == null ? 0 : SHIFTS.get(matcher.group(2));
        long number = Long.parseLong(matcher.group(1));
        return new ResultSpace(number > MOST >> shift ? Long.MAX_VALUE : number << shift);
    }

    @Override
    public String toString() {
        for (String unit : new String[] {"GiB", "MiB", "KiB"}) {
            long size = 1L << SHIFTS.get(unit);
            if (bytes % size == 0) return bytes / size + " " + unit;
        }
        return bytes + " bytes";
    }
}
