/** Which reports there are: one class a question, which declares its tables. Everything else is the catalogue's. */
package org.fuelstats.analytics.reports;
