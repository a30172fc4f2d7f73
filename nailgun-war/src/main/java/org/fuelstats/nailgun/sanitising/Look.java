package org.fuelstats.nailgun.sanitising;

import java.util.regex.Pattern;

/**
 * One way in which a text may look.
 *
 * @param needs kinds of characters without which the pattern can't match; a bit for each
 * @param shortest text that can match
 */
record Look(RemovedKind kind, int needs, int shortest, Pattern pattern) {
    static final int LOWER = 1;
    static final int UPPER = 2;
    static final int DIGIT = 4;
    static final int DOT = 8;
    static final int COLON = 16;
    static final int AT = 32;
    static final int DASH = 64;
    static final int OTHER = 128;

    /** The characters are asked first because patterns cost a hundred times as much, and most texts are plain words. */
    boolean isOf(String text, int characters) {
        return text.length() >= shortest
                && (characters & needs) == needs
                && pattern.matcher(text).find();
    }

    /** The kinds of characters in a text. */
    static int charactersOf(String text) {
        int characters = 0;
        for (int i = 0; i < text.length(); i++) {
            characters |= characterOf(text.charAt(i));
        }
        return characters;
    }

    private static int characterOf(char each) {
        if (each >= 'a' && each <= 'z') {
            return LOWER;
        }
        if (each >= 'A' && each <= 'Z') {
            return UPPER;
        }
        if (each >= '0' && each <= '9') {
            return DIGIT;
        }
        return switch (each) {
            case '.' -> DOT;
            case ':' -> COLON;
            case '@' -> AT;
            case '-' -> DASH;
            default -> OTHER;
        };
    }
}
