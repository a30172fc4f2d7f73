package org.fuelstats.ceilometer;

/**
 * How the store took measures: all or none.
 *
 * @param late how many of those that are stored are older than what still counts
 * @param objection why none is stored; empty if they are
 */
record BatchResult(Outcome outcome, long late, String objection) {
    /** What became of them. */
    public enum Outcome {
        STORED,
        /** Some of the entities aren't there any more. */
        ENTITIES_GONE,
        REFUSED
    }

    static BatchResult stored(long late) {
        return new BatchResult(Outcome.STORED, late, "");
    }

    static BatchResult gone(String objection) {
        return new BatchResult(Outcome.ENTITIES_GONE, 0, objection);
    }

    static BatchResult refused(String objection) {
        return new BatchResult(Outcome.REFUSED, 0, objection);
    }
}
