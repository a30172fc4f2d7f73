package org.fuelstats.architecture;

/**
 * A message of a typed logger.
 *
 * @param meaning what has happened, from the method's Javadoc; empty if it is not described
 * @param action what an operator should do, from the same place; empty if it is not described
 */
record LoggedMessage(int number, String id, String level, String text, String meaning, String action) {}
