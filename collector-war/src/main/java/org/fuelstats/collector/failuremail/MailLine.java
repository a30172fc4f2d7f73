package org.fuelstats.collector.failuremail;

import java.util.regex.Pattern;

/** Text of senders on its way into a mail: one line, without characters that control anything. */
final class MailLine {
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\s]+");

    private MailLine() {}

    /** The text in one line of at most so many characters; an ellipsis says that it was cut. */
    static String of(String text, int most) {
        String read = text.length() <= 4 * most ? text : text.substring(0, 4 * most);
        String line = printable(read);
        if (line.length() <= most && read.length() == text.length()) {
            return line;
        }
        int end = Math.min(most - 1, line.length());
        if (end > 0 && Character.isHighSurrogate(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end) + "…";
    }

    private static String printable(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                .forEach(whole::appendCodePoint);
        return CONTROLS.matcher(whole).replaceAll(" ").strip();
    }
}
