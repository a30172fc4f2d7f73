package org.fuelstats.nailgun.page;

import io.undertow.util.ETag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * A file of the pages.
 *
 * @param tag changes with the content
 */
record PageFile(ByteBuffer content, String type, ETag tag) {
    private static final int TAG_LENGTH = 16;
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=UTF-8",
            "js", "text/javascript; charset=UTF-8",
            "css", "text/css; charset=UTF-8",
            "svg", "image/svg+xml");

    static PageFile read(String path, InputStream stream) throws IOException {
        byte[] bytes = stream.readAllBytes();
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (type == null) {
            throw new IllegalArgumentException("a file of the pages is of no known type: " + path);
        }
        return new PageFile(ByteBuffer.wrap(bytes).asReadOnlyBuffer(), type, new ETag(false, digest(bytes)));
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, TAG_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
