package org.fuelstats.timeseries.storage;

/** Reads the incoming log, the parked rows and the blocks as one consistent snapshot. */
public interface SnapshotReader {
    /**
     * The log and the blocks at one moment, with everything that was committed before the call. A row of the log that is being rolled up
     * at that time is seen either in the log or in the blocks, never in both and never in neither. Nothing is locked or written.
     */
    StorageSnapshot read(ReadRequest request);
}
