/** Archive policy rules: which archive policy a new metric gets by its name if its request names none. */
package org.fuelstats.timeseries.policyrules;
