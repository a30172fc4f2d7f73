package org.fuelstats.nailgun.sending;

/**
 * What a run did.
 *
 * @param outcome how it ended
 * @param sent action logs that the collector has now
 * @param refused action logs that the collector refused
 * @param reason why it failed; null if it didn't
 */
record RunResult(Outcome outcome, int sent, int refused, String reason) {
    /** How a run ends. */
    enum Outcome {
        /** All that was due was offered to the collector. */
        COMPLETE,
        /** The administrator has not agreed, or no more. */
        NOT_ALLOWED,
        /** The rest is left for the next run. */
        FAILED,
        /** Another run is under way. */
        BUSY
    }
}
