package org.fuelstats.collector.reception;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Guesses the sender of a body that could not be parsed, from its text alone, to help an operator find it. */
final class SenderHint {
    private static final Pattern UID = Pattern.compile("\"master_node_uid\"\\s{0,20}:\\s{0,20}\"([\\w.-]{1,64})\"");
    private static final int LOOK_AT = 64 * 1024;

    private SenderHint() {}

    /** The first sender's identifier in the body's beginning; null if none is found. */
    static String in(byte[] body) {
        Matcher matcher = UID.matcher(new String(body, 0, Math.min(body.length, LOOK_AT), ISO_8859_1));
        return matcher.find() ? matcher.group(1) : null;
    }
}
