/** Reports on how large installations are: nodes, roles, hardware, workloads. */
package org.fuelstats.analytics.reports.scale;
