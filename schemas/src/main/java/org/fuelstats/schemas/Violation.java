package org.fuelstats.schemas;

/**
 * A violation of a schema by a message.
 *
 * @param pointer where, as a JSON pointer fragment such as {@code #/action_logs/0/external_id}
 * @param reason what was expected and what was found
 */
public record Violation(String pointer, String reason) {
    /** The same, seen from the document of which the checked value is a part. */
    Violation within(String prefix) {
        return new Violation(prefix + pointer.substring(1), reason);
    }

    @Override
    public String toString() {
        return pointer + ": " + reason;
    }
}
