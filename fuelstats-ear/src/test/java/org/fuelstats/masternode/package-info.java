/** End-to-end tests of a master node: a simulated Nailgun with the Nailgun side in front of it, and the collector of the shared system. */
package org.fuelstats.masternode;
