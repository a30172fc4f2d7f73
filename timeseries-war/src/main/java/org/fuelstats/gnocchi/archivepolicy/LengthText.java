package org.fuelstats.gnocchi.archivepolicy;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Lengths of time in Python's form, which Gnocchi's clients expect: {@code 0:01:00}, {@code 7 days, 0:00:00}. */
final class LengthText {
    private LengthText() {}

    static String of(long nanos) {
        long days = TimeUnit.NANOSECONDS.toDays(nanos);
        long seconds = TimeUnit.NANOSECONDS.toSeconds(nanos) % 86_400;
        long fraction = nanos % 1_000_000_000L;
        StringBuilder text = new StringBuilder();
        if (days > 0) {
            text.append(days).append(days == 1 ? " day, " : " days, ");
        }
        text.append(String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60));
        if (fraction != 0) {
            // Python has no nanoseconds; they are written nevertheless if there are any.
            boolean micros = fraction % 1000 == 0;
            text.append(
                    micros
                            ? String.format(Locale.ROOT, ".%06d", fraction / 1000)
                            : String.format(Locale.ROOT, ".%09d", fraction));
        }
        return text.toString();
    }
}
