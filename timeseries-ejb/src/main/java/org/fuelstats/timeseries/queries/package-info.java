/** Parts of SQL statements that are put together at run time: conditions with their values, orders, pages. */
package org.fuelstats.timeseries.queries;
