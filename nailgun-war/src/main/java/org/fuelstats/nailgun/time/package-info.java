/** The time of this deployment. */
package org.fuelstats.nailgun.time;
