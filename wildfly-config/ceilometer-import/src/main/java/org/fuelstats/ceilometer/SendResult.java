package org.fuelstats.ceilometer;

/**
 * The store's response to measures: all were stored or none.
 *
 * @param late how many of the stored ones are too late to be counted
 * @param objection why none was stored; empty if all were
 */
record SendResult(Outcome outcome, long late, String objection) {
    /** The outcome. */
    enum Outcome {
        STORED,
        /** Some of the entities aren't there any more. */
        ENTITIES_GONE,
        REFUSED
    }

    static SendResult stored(long late) {
        return new SendResult(Outcome.STORED, late, "");
    }

    static SendResult gone(String objection) {
        return new SendResult(Outcome.ENTITIES_GONE, 0, objection);
    }

    static SendResult refused(String objection) {
        return new SendResult(Outcome.REFUSED, 0, objection);
    }
}
