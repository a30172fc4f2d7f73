/** The CSV format of reports and exports: one set of rules for quotes and for text that a spreadsheet would interpret as a formula. */
package org.fuelstats.analytics.csv;
