/**
 * How a report is declared: tables of dimensions and measures, each of which compiles into an Elasticsearch aggregation. The reports
 * themselves are in the packages beside this one.
 */
package org.fuelstats.analytics.reports.engine;
