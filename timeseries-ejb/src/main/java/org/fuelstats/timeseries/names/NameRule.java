package org.fuelstats.timeseries.names;

import java.util.Locale;
import org.fuelstats.timeseries.errors.RequestRejectedException;

/**
 * The rules for a name: not blank, of limited length, and with characters that are valid in the database, in URLs and in log lines.
 *
 * @param field the request's field, for messages
 * @param longest in characters
 * @param slash whether the name may contain {@code /}, which separates the parts of a URL's path
 */
public record NameRule(String field, int longest, boolean slash) {
    /** The text itself when it follows the rule. */
    public String check(String text) {
        if (text.isBlank()) {
            throw refused("must not be empty.");
        }
        return checkText(text);
    }

    /** The same, for a text that may be empty. */
    public String checkText(String text) {
        if (text.codePointCount(0, text.length()) > longest) {
            throw refused("must be at most " + longest + " characters long.");
        }
        if (!slash && text.indexOf('/') >= 0) {
            throw refused("must not contain '/', which separates the parts of an URL.");
        }
        text.codePoints().forEach(this::checkCharacter);
        return text;
    }

    private void checkCharacter(int character) {
        boolean halfPair = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        if (Character.isISOControl(character) || halfPair) {
            throw refused(String.format(
                    Locale.ROOT,
                    "must not contain control characters or halves of characters; found U+%04X.",
                    character));
        }
    }

    private RequestRejectedException refused(String what) {
        return RequestRejectedException.invalid(field, "'" + field + "' " + what);
    }
}
