/** The reports of the original service, which its clients still use; the numbers are the original's, quirks included. */
package org.fuelstats.analytics.reports.original;
