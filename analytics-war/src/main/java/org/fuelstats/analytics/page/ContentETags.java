package org.fuelstats.analytics.page;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Entity tags of the application's static files, computed from their content. */
class ContentETags {
    private static final int LENGTH = 18;

    private final ServletContext files;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    ContentETags(ServletContext files) {
        this.files = files;
    }

    /** The tag, quotes included; empty for what isn't one of our files. */
    Optional<String> of(String path) throws IOException {
        String tag = known.get(path);
        if (tag != null) {
            return Optional.of(tag);
        }
        if (path.isEmpty() || path.endsWith("/") || path.startsWith("/api/v1")) {
            return Optional.empty();
        }
        try (InputStream content = files.getResourceAsStream(path)) {
            if (content == null) {
                return Optional.empty();
            }
            String made = '"' + digest(content.readAllBytes()) + '"';
            known.put(path, made);
            return Optional.of(made);
        }
    }

    private static String digest(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest)
                    .substring(0, LENGTH);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
