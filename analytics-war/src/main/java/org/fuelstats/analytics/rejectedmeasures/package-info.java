/**
 * The operators' view of measures that the metric store did not store: dropped because they arrived too late, or parked because rolling
 * them up failed.
 */
package org.fuelstats.analytics.rejectedmeasures;
