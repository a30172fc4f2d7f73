package org.fuelstats.ceilometer.mapping;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.regex.Pattern;

/** Converts ids and names to valid ones of the store. */
public final class Names {
    private static final Pattern UUID_FORM = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern HEX_FORM = Pattern.compile("(?i)[0-9a-f]{32}");
    /** Gnocchi's, so that what it would make of a text id is what is made here. */
    private static final UUID NAMESPACE = UUID.fromString("0a7a15ff-aa13-4ac2-897c-9bdf30ce175b");

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
        return hashed(id + '\0' + creator);
    }

    private static UUID hashed(String name) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(ByteBuffer.allocate(16)
                    .putLong(NAMESPACE.getMostSignificantBits())
                    .putLong(NAMESPACE.getLeastSignificantBits())
                    .array());
            ByteBuffer digest = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
            return new UUID(digest.getLong() & ~0xF000L | 0x5000L, digest.getLong() & ~(3L << 62) | (2L << 62));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
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
