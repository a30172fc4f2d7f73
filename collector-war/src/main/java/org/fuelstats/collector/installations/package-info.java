/** Receiving installation structures, and the filtering rules that exclude some of them from reports. */
package org.fuelstats.collector.installations;
