/** Receiving statistics of OpenStack workloads: each item is validated by itself, and the last one sent with a key counts. */
package org.fuelstats.collector.workloads;
