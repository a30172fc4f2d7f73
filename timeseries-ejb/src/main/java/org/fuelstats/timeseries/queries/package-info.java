/** Parts of SQL statements that are composed at run time: conditions with their values, orders, pages. */
package org.fuelstats.timeseries.queries;
