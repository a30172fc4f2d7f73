package org.fuelstats.gnocchi.responses;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The cause of an error, in Gnocchi's form and words: its clients compare them.
 *
 * @param cause Gnocchi's fixed text
 * @param reason a sentence for users; null where Gnocchi has none
 * @param detail the object of the error: a name, the path in the body, or the ids; null where Gnocchi has none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Cause(String cause, String reason, Object detail) {
    String sentence() {
        return reason == null ? cause : cause + ": " + reason;
    }
}
