package org.fuelstats.ceilometer.mapping;

/** Converts texts to valid ones of the store. */
final class Texts {
    private Texts() {}

    /** At most so many characters, with a space for what is none that can be shown. */
    static String shortened(String text, int longest) {
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .limit(longest)
                .map(character ->
                        Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE
                                ? ' '
                                : character)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
