/** Where the metric store is served, for the applications that serve it. */
package org.fuelstats.timeseries.listeners;
