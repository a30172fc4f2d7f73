/** The REST API of the reports: the catalogue, each report as JSON, CSV or job, and the installations behind a figure. */
package org.fuelstats.analytics.reports.api;
