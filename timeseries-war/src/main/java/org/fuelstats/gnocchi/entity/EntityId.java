package org.fuelstats.gnocchi.entity;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Parses the UUIDs of entities. */
public final class EntityId {
    private static final Pattern FORM = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private EntityId() {}

    /** Empty if the text is no UUID in its usual form. */
    public static Optional<UUID> read(String text) {
        // Java itself would take 1-2-3-4-5 too.
        return FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
