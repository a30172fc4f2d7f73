package org.fuelstats.ceilometer;

/**
 * The store's response to measures: all were stored or none.
 *
 * @param late how many of the stored ones are too late to be counted
 * @param objection why none was stored; empty if all were
 */
record BatchResult(Outcome outcome, long late, String objection) {
    /** The outcome. */
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
