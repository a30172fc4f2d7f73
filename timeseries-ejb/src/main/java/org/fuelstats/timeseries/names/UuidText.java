package org.fuelstats.timeseries.names;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fuelstats.timeseries.errors.RequestRejectedException;

/** Parses UUIDs in their complete form. Java's own parser also accepts shortened ones. */
public final class UuidText {
    private static final Pattern FORM = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private UuidText() {}

    /** The UUID; empty if the text is none. */
    public static Optional<UUID> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** The UUID in a field of a request; refused if the text is none. */
    public static UUID read(String field, String text) {
        return read(text)
                .orElseThrow(() -> RequestRejectedException.invalid(
                        field, "'" + field + "' must be a UUID, as 4e3a0f5c-0f5e-4c6e-8f0e-7a1c2b3d4e5f."));
    }
}
