/**
 * What a report is: tables that are declared once and from which the question to the index, the answer as JSON and CSV, the way to the
 * installations behind a figure and the comparison with the database follow. Which reports there are stands in {@code reports}.
 */
package org.fuelstats.analytics.catalogue;
