package org.fuelstats.ceilometer;

/** The counts of this run. */
final class Tally {
    private long stored;
    private long late;

    /** Counts samples that are stored, of which some are older than what the store counts. */
    void stored(int samples, long lateOnes) {
        stored += samples;
        late += lateOnes;
    }

    public long stored() {
        return stored;
    }

    public long late() {
        return late;
    }
}
