package org.fuelstats.outages;

import java.util.Locale;

/** Text that a client wrote, for a line of the log: on one line, of bounded length, and without characters that a terminal acts upon. */
public final class LogText {
    private static final int LONGEST = 1_000;

    private LogText() {}

    /** The text with control characters, line and paragraph separators, format characters and lone surrogates as escapes. */
    public static String of(String text) {
        if (text == null) {
            return "null";
        }
        StringBuilder shown = new StringBuilder(Math.min(text.length(), LONGEST) + 16);
        int at = 0;
        while (at < text.length() && shown.length() < LONGEST) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (isPlain(c)) {
                shown.appendCodePoint(c);
            } else {
                shown.append(
                        c == '\n'
                                ? "\\n"
                                : c == '\r' ? "\\r" : c == '\t' ? "\\t" : String.format(Locale.ROOT, "\\u%04X", c));
            }
        }
        return at < text.length() ? shown + "… (" + text.length() + " characters)" : shown.toString();
    }

    private static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
