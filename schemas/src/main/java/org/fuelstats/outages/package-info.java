/** Behaviour of all components while a dependency is unavailable: retry with growing pauses, and log the outage without filling the disk. */
package org.fuelstats.outages;
