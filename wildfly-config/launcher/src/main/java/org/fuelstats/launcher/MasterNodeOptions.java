package org.fuelstats.launcher;

import java.util.Optional;

/**
 * The master node that was asked for.
 *
 * @param database of a Nailgun of one's own; empty makes one in the embedded PostgreSQL
 * @param simulated whether a Nailgun is simulated on that database
 */
record MasterNodeOptions(MasterNodePorts ports, Optional<DatabaseAccess> database, boolean simulated) {}
