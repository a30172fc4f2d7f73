/** Comparison of reports with SQL queries on the database: each night by one node of the cluster, and on an operator's request. */
package org.fuelstats.analytics.reports.verification;
