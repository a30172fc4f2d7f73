/**
 * What Nailgun's own tables tell of an installation: environments, nodes, settings, networks, plugins. Only read, in short statements without
 * locks, and only columns that are needed; Nailgun's releases 6.0 to 9.0 have different ones. Nothing here decides what leaves.
 */
package org.fuelstats.nailgun.inventory;
