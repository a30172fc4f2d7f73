package org.fuelstats.timeseries.faults;

/** One granularity of the ledgers' policy. */
record LedgerArchive(int seconds, int points) {

    long bucket(long millis) {
        return Math.floorDiv(millis, 1000L * seconds) * seconds;
    }

    /** Whether retention leaves a bucket in place once a point of that time has arrived. */
    boolean keeps(long bucket, long newestMillis) {
        return bucket > bucket(newestMillis) - (long) points * seconds;
    }
}
