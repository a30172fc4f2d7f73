package org.fuelstats.timeseries.resources;

/** What becomes of a deleted resource's metrics. */
public enum Orphans {
    /** They go on by themselves: entities are things of their own. */
    KEPT,
    /** They are deleted with it. */
    DELETED
}
