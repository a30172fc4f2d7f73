/** The operators' view of measures the metric store did not store: rejected because they came too late, or parked because rolling up failed. */
package org.fuelstats.analytics.rejectedmeasures;
