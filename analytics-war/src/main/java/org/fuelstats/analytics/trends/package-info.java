/**
 * How the collected numbers move: a timer writes them into the metric store by the hour, the page and the API read them from there.
 * The store's own API shows the same series; nothing here is a second home of them.
 */
package org.fuelstats.analytics.trends;
