/** Reports on the size of installations: nodes, roles, hardware, workloads. */
package org.fuelstats.analytics.reports.scale;
