package org.fuelstats.gnocchi.responses;

/**
 * What went wrong, in the form that Gnocchi's clients read.
 *
 * @param cause Gnocchi's fixed words
 * @param reason a sentence for people
 * @param detail what it is about: a name, or the path to the place in the body, or the ids
 */
public record Cause(String cause, String reason, Object detail) {}
