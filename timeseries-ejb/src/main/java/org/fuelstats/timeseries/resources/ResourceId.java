package org.fuelstats.timeseries.resources;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;
import org.fuelstats.timeseries.names.NameRule;
import org.fuelstats.timeseries.names.UuidText;
import org.fuelstats.timeseries.ownership.Caller;

/**
 * A resource's id: a UUID is used as it is; any other text is mapped to a UUID derived from it and its creator, as in Gnocchi, so that the
 * same text of two creators identifies two resources.
 *
 * @param original the text as sent
 */
public record ResourceId(UUID id, String original) {
    private static final NameRule RULE = new NameRule("id", 289, false);
    private static final UUID NAMESPACE = UUID.fromString("0a7a15ff-aa13-4ac2-897c-9bdf30ce175b");

    public static ResourceId of(UUID id) {
        return new ResourceId(id, id.toString());
    }

    /** The id of a text sent by this caller. */
    public static ResourceId of(String text, Caller caller) {
        Optional<UUID> uuid = UuidText.read(text);
        if (uuid.isPresent()) {
            return new ResourceId(uuid.get(), text);
        }
        RULE.check(text);
        return new ResourceId(hashed(text + '\0' + caller.creator()), text);
    }

    /** A UUID of version 5. */
    private static UUID hashed(String name) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(ByteBuffer.allocate(16)
                    .putLong(NAMESPACE.getMostSignificantBits())
                    .putLong(NAMESPACE.getLeastSignificantBits())
                    .array());
            ByteBuffer digest = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
            long high = digest.getLong() & ~0xF000L | 0x5000L;
            long low = digest.getLong() & ~(3L << 62) | (2L << 62);
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
