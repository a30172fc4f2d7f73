package org.fuelstats.timeseries.names;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fuelstats.timeseries.errors.RequestRejectedException;

/**
 * Parses UUIDs in every form that Python's {@code uuid.UUID} takes, as Gnocchi does: 32 hexadecimal digits with any dashes, in braces, or as
 * a URN. Java's own parser takes shortened ones, too, and none of the others.
 */
public final class UuidText {
    private static final Pattern DIGITS = Pattern.compile("(?i)[0-9a-f]{32}");
    private static final Pattern BRACES = Pattern.compile("^[{}]+|[{}]+$");
    private static final int LONGEST = 100;

    private UuidText() {}

    /** The UUID; empty if the text is none. */
    public static Optional<UUID> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String bare = text.replace("urn:", "").replace("uuid:", "");
        String digits = BRACES.matcher(bare).replaceAll("").replace("-", "");
        return DIGITS.matcher(digits).matches()
                ? Optional.of(new UUID(
                        Long.parseUnsignedLong(digits.substring(0, 16), 16),
                        Long.parseUnsignedLong(digits.substring(16), 16)))
                : Optional.empty();
    }

    /** The UUID in a field of a request; refused if the text is none. */
    public static UUID read(String field, String text) {
        return read(text)
                .orElseThrow(() -> RequestRejectedException.invalid(
                        field, "'" + field + "' must be a UUID, as 4e3a0f5c-0f5e-4c6e-8f0e-7a1c2b3d4e5f."));
    }
}
