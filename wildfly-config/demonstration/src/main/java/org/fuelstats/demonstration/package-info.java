/**
 * The demonstration fleet: invented installations with two years of history, sent through the collector's HTTPS API as installations in the field
 * send theirs. {@link org.fuelstats.demonstration.Fleet} invents, the {@code …Document} classes give the invented its shape on the wire,
 * {@link org.fuelstats.demonstration.Demonstration} sends. Nothing here reads or writes the database.
 */
package org.fuelstats.demonstration;
