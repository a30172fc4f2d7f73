/**
 * A simulated Nailgun: its database, its API and its tasks, which start, fail and succeed, and an administrator who works with it through a
 * gateway. {@link org.fuelstats.demonstration.nailgun.NailgunSimulation} starts and stops it.
 */
package org.fuelstats.demonstration.nailgun;
