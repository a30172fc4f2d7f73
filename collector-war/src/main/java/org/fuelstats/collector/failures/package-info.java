/** Receiving failure reports: each is validated by itself, stored once, grouped with those alike, and its contact data kept apart. */
package org.fuelstats.collector.failures;
