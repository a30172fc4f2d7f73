/** Taking statistics of OpenStack workloads: each item is judged by itself, and the last one sent under a key counts. */
package org.fuelstats.collector.workloads;
