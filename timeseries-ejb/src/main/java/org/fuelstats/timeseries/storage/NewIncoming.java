package org.fuelstats.timeseries.storage;

/**
 * What a request brings for one shard.
 *
 * @param measures how many measures the bytes hold
 */
public record NewIncoming(int shard, int measures, byte[] bytes) {
    public NewIncoming {
        if (measures < 1) {
            throw new IllegalArgumentException("A row for shard " + shard + " without measures");
        }
    }
}
