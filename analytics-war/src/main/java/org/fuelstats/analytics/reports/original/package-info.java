/** The reports of the original service, which its clients still ask for: their numbers are the original's, quirks included. */
package org.fuelstats.analytics.reports.original;
