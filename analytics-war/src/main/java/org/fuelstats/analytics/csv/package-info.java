/** CSV as everything here writes it: reports and exports have the same rules for quotes and for what a spreadsheet would take for a formula. */
package org.fuelstats.analytics.csv;
