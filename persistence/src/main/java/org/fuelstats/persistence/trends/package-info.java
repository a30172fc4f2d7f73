/**
 * Narrow rows about what was collected, kept so that the fleet's figures by the hour can be worked out without reading payloads
 * again: deployments out of action logs, sizes out of structures, and what the collector let in. What is written to the metric store
 * from here is marked; a crash between the two has it written again, with the same result.
 */
package org.fuelstats.persistence.trends;
