/**
 * Narrow tables derived from received data, so that the fleet's hourly figures can be computed without reading payloads again: deployments
 * from action logs, sizes from structures, and the collector's counts. Rows that have been written to the metric store are marked; after a
 * crash in between they are written again, with the same result.
 */
package org.fuelstats.persistence.trends;
