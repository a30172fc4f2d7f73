package org.fuelstats.timeseries.storage;

/** Sees the log, what is parked of it and the blocks together, for readers. */
public interface Lookout {
    /**
     * What stands in the log and in the blocks at one moment: everything that was committed before the call. A row of the log that is
     * being rolled at that time is seen either there or as what it became, never as both and never as neither. Nothing is locked or written.
     */
    Look look(Glance glance);
}
