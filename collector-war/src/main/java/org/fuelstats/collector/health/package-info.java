/** Whether the collector lives, and whether what it answers would be true. */
package org.fuelstats.collector.health;
