package org.fuelstats.ceilometer.mapping;

import java.util.UUID;
import java.util.regex.Pattern;
import org.fuelstats.client.TextIds;

/** Converts ids and names to valid ones of the store. */
public final class Names {
    private static final Pattern UUID_FORM = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern HEX_FORM = Pattern.compile("(?i)[0-9a-f]{32}");
    private static final String NOBODY = "none";
    private static final int LONGEST = 255;

    private Names() {}

    /** A UUID as it is, also without its dashes as Keystone's ids are; for any other text one of version 5 made of it and the creator. */
    public static UUID resource(String id, String creator) {
        if (UUID_FORM.matcher(id).matches()) {
            return UUID.fromString(id);
        }
        if (HEX_FORM.matcher(id).matches()) {
            return UUID.fromString(id.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
        }
        return TextIds.resource(id, creator);
    }

    /** A meter's name as that of an entity, in which a slash can't be. */
    public static String entity(String meter) {
        return Texts.shortened(meter.replace('/', '_'), LONGEST);
    }

    /** The owner's id; the store requires one, so a missing one is replaced by {@code none}. */
    public static String owner(String id) {
        return id == null || id.isBlank() ? NOBODY : Texts.shortened(id, LONGEST);
    }
}
