package org.fuelstats.persistence.quarantine;

import java.time.Instant;
import java.util.Locale;

/**
 * One entry of the quarantine, without its body.
 *
 * @param id grows with time of receipt
 * @param endpoint the collector's endpoint, such as {@code action_logs}
 * @param item whether the body is one item of a request rather than a whole request
 * @param partial whether it was sent with {@code partial=true}
 * @param masterNodeUid the sender according to the content; null if unknown
 * @param reason why it was rejected; after a failed replay, why that was rejected
 * @param bodyBytes the body's length as received
 * @param cut whether only the beginning of the body was stored, as it was too long; such an entry cannot be replayed
 * @param attempts replays so far
 * @param attemptedAt the latest replay; null if there was none
 */
public record QuarantineEntry(
        long id,
        Instant receivedAt,
        String endpoint,
        boolean item,
        boolean partial,
        String masterNodeUid,
        String reason,
        int bodyBytes,
        boolean cut,
        EntryState state,
        int attempts,
        Instant attemptedAt) {

    /** What is to become of an entry. The database has the words in lower case. */
    public enum EntryState {
        /** Refused, and waiting for an operator or for its end. */
        KEPT,
        /** An operator wants it replayed; the collector will do so within seconds. */
        REPLAY_REQUESTED,
        /** A replay stored it, or found it stored. */
        REPLAYED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static EntryState of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * Which entries are meant. Each part may be null, which leaves the choice open.
     *
     * @param endpoint exactly this endpoint
     * @param state exactly this state
     * @param masterNodeUid exactly this sender
     * @param reason a part of the reason, upper and lower case alike
     * @param receivedFrom received at this instant or later
     * @param receivedBefore received before this instant
     */
    public record QuarantineFilter(
            String endpoint,
            EntryState state,
            String masterNodeUid,
            String reason,
            Instant receivedFrom,
            Instant receivedBefore) {
        /** Everything. */
        public static final QuarantineFilter ALL = new QuarantineFilter(null, null, null, null, null, null);

        public QuarantineFilter {
            if (receivedFrom != null && receivedBefore != null && !receivedFrom.isBefore(receivedBefore)) {
                throw new IllegalArgumentException("empty span: from " + receivedFrom + " to " + receivedBefore);
            }
        }
    }
}
