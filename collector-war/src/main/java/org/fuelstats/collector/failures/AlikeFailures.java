package org.fuelstats.collector.failures;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What failures that are alike have in common: release, action, and the first failed task with its message without what differs from one
 * installation to the next.
 *
 * @param task null if no failed task was reported
 * @param message normalised; null if there was none
 */
record AlikeFailures(String release, String action, String task, String message) {
    private static final int LONGEST = 300;

    /** What is read of a message: what follows can't come among the first characters that are kept. */
    private static final int READ = 16 * 1024;

    private static final Pattern IDENTIFIERS = Pattern.compile(
            "\\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b|\\b(?:0x)?(?=[a-f]*[0-9])[0-9a-f]{6,}\\b");
    private static final Pattern NUMBERS = Pattern.compile("[0-9]+(?:[.:][0-9]+)*");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cntrl}\\u2028\\u2029]+");

    /** The kind of a failure with this first failed task. */
    static AlikeFailures of(String release, String action, String task, String message) {
        return new AlikeFailures(release, action, task, normalised(message));
    }

    /** A digest of all parts, the same on every node and after every restart. */
    String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : new String[] {release, action, task, message}) {
                byte[] bytes = part == null ? new byte[0] : part.getBytes(UTF_8);
                digest.update((bytes.length + (part == null ? "-" : ":")).getBytes(UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private static String normalised(String message) {
        if (message == null || message.isBlank()) {
            return null;
        }
        String text = message.length() <= READ ? message : message.substring(0, READ);
        text = IDENTIFIERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("#");
        text = NUMBERS.matcher(text).replaceAll("#");
        text = SPACES.matcher(text).replaceAll(" ").strip();
        if (text.length() <= LONGEST) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
}
