/** Rejected content, stored with the reason until it is replayed, deleted, or evicted by age or size. The collector decides what is rejected. */
package org.fuelstats.persistence.quarantine;
