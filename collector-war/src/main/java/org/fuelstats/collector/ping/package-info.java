/** The response to pings. */
package org.fuelstats.collector.ping;
