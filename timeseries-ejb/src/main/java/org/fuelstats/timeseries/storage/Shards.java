package org.fuelstats.timeseries.storage;

/**
 * The division of metrics into shards, by a hash of their number. The number of shards is a power of two and is stored in the database.
 *
 * @param count the number of shards
 */
public record Shards(int count) {
    /** More would make every request of many metrics many rows. */
    public static final int MOST = 1024;

    public Shards {
        if (count < 1 || count > MOST || Integer.bitCount(count) != 1) {
            throw new IllegalArgumentException("There must be 1, 2, 4, 8 … " + MOST + " shards, not " + count + ".");
        }
    }

    /** The shard of a metric, the same for ever. */
    public int of(long metric) {
        // The finishing steps of MurmurHash3: numbers that follow each other end up anywhere.
        long mixed = metric;
        mixed = (mixed ^ (mixed >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return (int) (mixed ^ (mixed >>> 33)) & (count - 1);
    }
}
