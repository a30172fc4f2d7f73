package org.fuelstats.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Locale;
import org.fuelstats.outages.LogText;

/**
 * The path and the query of a request's address, as RFC 3986 writes them. What should have been percent-encoded in a query is encoded here,
 * since its meaning is plain; in a path it is refused, since it may be the remains of another name.
 *
 * @param query null if there is none
 */
record RequestTarget(String path, String query) {
    private static final String IN_PATH = "-._~!$&'()*+,;=:@/%";
    private static final String IN_QUERY = IN_PATH + "?";

    /**
     * Reads an address as it was received, each byte being a character.
     *
     * @throws InvalidAddress that names the character or the parameter that can't be
     */
    static RequestTarget read(String path, String query) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (!isAllowed(c, IN_PATH)) {
                throw new InvalidAddress("The path of the address contains " + shown(c)
                        + ". If a name in it holds this character, percent-encode it.");
            }
            checkEscape(path, i);
        }
        refuseUnreadable("path of the address", path);
        if (query != null) {
            for (String parameter : query.split("&", -1)) {
                int end = parameter.indexOf('=');
                refuseUnreadable(
                        "parameter '" + LogText.of(end < 0 ? parameter : parameter.substring(0, end)) + "'", parameter);
            }
        }
        return new RequestTarget(path, query == null ? null : encoded(query));
    }

    /** No text of the API holds NUL, and all of it is UTF-8. */
    private static void refuseUnreadable(String what, String text) {
        byte[] bytes = decoded(text);
        for (byte each : bytes) {
            if (each == 0) {
                throw new InvalidAddress("The " + what + " contains %00: no text holds this character.");
            }
        }
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            throw new InvalidAddress("The " + what + " is not UTF-8: encode it so before it is percent-encoded.");
        }
    }

    private static byte[] decoded(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '%' && isEscape(text, i)) {
                bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(text.charAt(i));
            }
        }
        return bytes.toByteArray();
    }

    private static String encoded(String query) {
        StringBuilder encoded = new StringBuilder(query.length());
        for (int i = 0; i < query.length(); i++) {
            char c = query.charAt(i);
            checkEscape(query, i);
            encoded.append(isAllowed(c, IN_QUERY) ? String.valueOf(c) : escape(c));
        }
        return encoded.toString();
    }

    private static void checkEscape(String text, int at) {
        if (text.charAt(at) == '%' && !isEscape(text, at)) {
            throw new InvalidAddress(
                    "The address contains a '%' without two hexadecimal digits behind it: write it as %25.");
        }
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length()
                && Character.digit(text.charAt(at + 1), 16) >= 0
                && Character.digit(text.charAt(at + 2), 16) >= 0;
    }

    private static boolean isAllowed(char c, String marks) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || marks.indexOf(c) >= 0;
    }

    /** The container makes a character of each byte. */
    private static String escape(char c) {
        return String.format(Locale.ROOT, "%%%02X", c & 0xFF);
    }

    private static String shown(char c) {
        return c > ' ' && c < 0x7F ? "the character '" + c + "'" : "a character that must be percent-encoded";
    }
}
