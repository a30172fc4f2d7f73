/** The fleet's figures over time, read from the metric store for the page and the API. */
package org.fuelstats.analytics.trends;
