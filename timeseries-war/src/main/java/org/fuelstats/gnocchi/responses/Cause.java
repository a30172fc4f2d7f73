package org.fuelstats.gnocchi.responses;

/**
 * The cause of an error, in Gnocchi's form.
 *
 * @param cause Gnocchi's fixed text
 * @param reason a sentence for users
 * @param detail the object of the error: a name, the path in the body, or the ids
 */
public record Cause(String cause, String reason, Object detail) {}
