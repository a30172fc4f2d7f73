/** The operators' view of the index, and the timers of its upkeep. */
package org.fuelstats.analytics.index;
