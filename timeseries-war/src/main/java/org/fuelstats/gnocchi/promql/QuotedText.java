package org.fuelstats.gnocchi.promql;

import java.util.Locale;

/** Texts in quotes with the escapes of Go. */
final class QuotedText {
    private QuotedText() {}

    /**
     * The text without quotes and escapes.
     *
     * @throws IllegalArgumentException if an escape isn't known
     */
    static String read(String quoted) {
        String inner = quoted.substring(1, quoted.length() - 1);
        if (quoted.charAt(0) == '`') {
            return inner;
        }
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < inner.length()) {
            char c = inner.charAt(at++);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char escape = inner.charAt(at++);
            int digits = digits(escape);
            if (digits > 0) {
                int from = digits == 3 ? at - 1 : at;
                text.appendCodePoint(Integer.parseInt(inner.substring(from, from + digits), digits == 3 ? 8 : 16));
                at = from + digits;
            } else {
                text.append(single(escape, quoted.charAt(0)));
            }
        }
        return text.toString();
    }

    private static int digits(char escape) {
        return switch (escape) {
            case 'x' -> 2;
            case 'u' -> 4;
            case 'U' -> 8;
            case '0', '1', '2', '3', '4', '5', '6', '7' -> 3;
            default -> 0;
        };
    }

    private static char single(char escape, char quote) {
        return switch (escape) {
            case 'a' -> '\u0007';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> '\u000b';
            case '\\' -> '\\';
            default -> {
                if (escape != quote) {
                    throw new IllegalArgumentException("unknown escape sequence U+"
                            + String.format(Locale.ROOT, "%04X '%c'", (int) escape, escape));
                }
                yield escape;
            }
        };
    }
}
