/** The CSV format of reports, exports and lists: one set of rules for quotes and for text that a spreadsheet would interpret as a formula. */
package org.fuelstats.http.csv;
