/** The state directory of an import, from which it can be resumed after any interruption: its position, the entities created, the samples skipped. */
package org.fuelstats.ceilometer.journal;
