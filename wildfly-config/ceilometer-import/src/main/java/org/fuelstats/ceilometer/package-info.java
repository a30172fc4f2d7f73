/**
 * The command that imports Ceilometer's samples: its options and output. It is a client of the metric store's REST API, and does not depend
 * on the server's code. The work is done in the packages below.
 */
package org.fuelstats.ceilometer;
