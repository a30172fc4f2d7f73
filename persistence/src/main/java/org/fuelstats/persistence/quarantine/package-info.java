/**
 * What was refused for its content, kept with the reason until it is replayed, deleted, or pushed out by age or by the
 * cap on bytes. Why something is refused is decided in the collector.
 */
package org.fuelstats.persistence.quarantine;
