package org.fuelstats.client;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** The ids of resources whose ids are texts, as Gnocchi makes them: UUIDs of version 5 (RFC 4122) in a namespace of Gnocchi's own. */
public final class TextIds {
    private static final UUID NAMESPACE = UUID.fromString("0a7a15ff-aa13-4ac2-897c-9bdf30ce175b");

    private TextIds() {}

    /** @param creator as whom the store knows the user who creates the resource */
    public static UUID resource(String text, String creator) {
        return hashed(text + '\0' + creator);
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
}
