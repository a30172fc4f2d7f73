package org.fuelstats.gnocchi.promql;

import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time such as {@code 1h30m}. */
public final class PromqlDuration {
    private static final Pattern WHOLE =
            Pattern.compile("((\\d+)y)?((\\d+)w)?((\\d+)d)?((\\d+)h)?((\\d+)m)?((\\d+)s)?((\\d+)ms)?");
    private static final Pattern PART = Pattern.compile("(\\d+)(ms|[smhdwy])");
    private static final Map<String, Long> MILLIS = Map.of(
            "ms", 1L,
            "s", 1_000L,
            "m", 60_000L,
            "h", 3_600_000L,
            "d", 86_400_000L,
            "w", 604_800_000L,
            "y", 31_536_000_000L);

    private PromqlDuration() {}

    /** Milliseconds; empty if it is no length of time. */
    public static OptionalLong millis(String text) {
        if (text.isEmpty() || !WHOLE.matcher(text).matches()) {
            return OptionalLong.empty();
        }
        try {
            long sum = 0;
            Matcher part = PART.matcher(text);
            while (part.find()) {
                sum = Math.addExact(sum, Math.multiplyExact(Long.parseLong(part.group(1)), MILLIS.get(part.group(2))));
            }
            // Prometheus counts nanoseconds.
            Math.multiplyExact(sum, 1_000_000L);
            return OptionalLong.of(sum);
        } catch (ArithmeticException | NumberFormatException tooLong) {
            return OptionalLong.empty();
        }
    }
}
