/** The reports: one class per question. Each builds one aggregation over the index and returns what was found. */
package org.fuelstats.analytics.reports;
