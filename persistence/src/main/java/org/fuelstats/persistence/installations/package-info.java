/** Installations: the latest structure each one sent (environments, nodes, settings), one row per master node. */
package org.fuelstats.persistence.installations;
