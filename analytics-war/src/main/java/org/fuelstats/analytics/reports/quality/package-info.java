/** Reports on failures. */
package org.fuelstats.analytics.reports.quality;
