/** The exports: what was collected as CSV files, column for column as the original wrote them, in a stream that holds one record at a time. */
package org.fuelstats.analytics.exports;
