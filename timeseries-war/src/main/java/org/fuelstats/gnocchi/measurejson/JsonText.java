package org.fuelstats.gnocchi.measurejson;

/** Strings and numbers in JSON: escapes, the grammar of numbers, and the display of foreign text in a message. */
final class JsonText {
    private static final int LONGEST_SHOWN = 64;

    private JsonText() {}

    static String unescaped(String text, JsonBytes in, int from) {
        int at = text.indexOf('\\');
        if (at < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length()).append(text, 0, at);
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '\\') {
                plain.append(c);
                continue;
            }
            char escape = at < text.length() ? text.charAt(at++) : 0;
            switch (escape) {
                case '"', '\\', '/' -> plain.append(escape);
                case 'b' -> plain.append('\b');
                case 'f' -> plain.append('\f');
                case 'n' -> plain.append('\n');
                case 'r' -> plain.append('\r');
                case 't' -> plain.append('\t');
                case 'u' -> {
                    plain.append(hex(text, at, in, from));
                    at += 4;
                }
                default -> throw escapeRefused(in, from, "an escape that JSON doesn't have");
            }
        }
        if (hasHalfPair(plain)) {
            throw escapeRefused(in, from, "half of a surrogate pair");
        }
        return plain.toString();
    }

    private static char hex(String text, int at, JsonBytes in, int from) {
        int value = 0;
        for (int i = at; i < at + 4; i++) {
            int digit = i < text.length() && text.charAt(i) < 0x80 ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0) {
                throw escapeRefused(in, from, "\\u without four hexadecimal digits");
            }
            value = value << 4 | digit;
        }
        return (char) value;
    }

    private static boolean hasHalfPair(CharSequence text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static RuntimeException escapeRefused(JsonBytes in, int from, String what) {
        in.at = from - 1;
        return in.malformed("the string holds " + what);
    }

    /** The place behind the number that begins here; -1 when none does. */
    static int numberEnd(byte[] bytes, int from, int end) {
        int at = from;
        if (at < end && bytes[at] == '-') {
            at++;
        }
        int whole = digits(bytes, at, end);
        if (whole == at || (bytes[at] == '0' && whole > at + 1)) {
            return -1;
        }
        at = whole;
        if (at < end && bytes[at] == '.') {
            int fraction = digits(bytes, at + 1, end);
            if (fraction == at + 1) {
                return -1;
            }
            at = fraction;
        }
        if (at < end && (bytes[at] | 0x20) == 'e') {
            at++;
            if (at < end && (bytes[at] == '+' || bytes[at] == '-')) {
                at++;
            }
            int exponent = digits(bytes, at, end);
            return exponent == at ? -1 : exponent;
        }
        return at;
    }

    private static int digits(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at;
    }

    /** Foreign text in quotes, shortened, without characters that don't belong in a message. */
    static String shown(String text) {
        String plain = text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
        return "'" + plain.replaceAll("[\\p{Cntrl}\\p{Cs}\\uFFFD]", "?") + "'";
    }
}
