/** Reports on what fails. */
package org.fuelstats.analytics.reports.quality;
