/**
 * The gateway in front of Nailgun's API. It passes every request on as it came, and records those that change something after they were
 * answered. What it answers itself is a few addresses of the Nailgun side.
 */
package org.fuelstats.nailgun.gateway;
