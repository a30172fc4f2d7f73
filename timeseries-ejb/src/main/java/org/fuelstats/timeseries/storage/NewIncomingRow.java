package org.fuelstats.timeseries.storage;

/**
 * The measures of a request for one shard, to be appended to the log.
 *
 * @param measures how many measures the bytes hold
 */
public record NewIncomingRow(int shard, int measures, byte[] bytes) {
    public NewIncomingRow {
        if (measures < 1) {
            throw new IllegalArgumentException("A row for shard " + shard + " without measures");
        }
    }
}
