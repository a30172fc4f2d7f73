/** Tests of analytics in the running system: what the reports say of a fleet made by hand, and how the index keeps itself. */
package org.fuelstats.analytics;
