/**
 * The demonstration fleet: invented installations with two years of history, sent through the collector's HTTPS API like those of real
 * installations. {@link org.fuelstats.demonstration.Fleet} invents them, the {@code …Document} classes convert them to their form on the
 * wire, {@link org.fuelstats.demonstration.Demonstration} sends them. Nothing here accesses the database.
 */
package org.fuelstats.demonstration;
