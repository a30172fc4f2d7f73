/**
 * The command that imports Ceilometer's samples: its options and what it tells. It is a client of the metric store's REST API, and knows
 * nothing of the server's inside. The work is done in the packages below.
 */
package org.fuelstats.ceilometer;
