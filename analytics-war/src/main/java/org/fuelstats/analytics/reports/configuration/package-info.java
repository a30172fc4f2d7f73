/** Reports on how environments and master nodes are set up. */
package org.fuelstats.analytics.reports.configuration;
