/** The collector in the running system: what it answers to good, bad and hostile requests, and what is in the database then. */
package org.fuelstats.collector;
