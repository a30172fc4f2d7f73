package org.fuelstats.persistence.quarantine;

import java.time.Instant;

/**
 * One entry of the quarantine, without its body.
 *
 * @param id grows with time of receipt
 * @param endpoint the collector's endpoint, such as {@code action_logs}
 * @param item whether the body is one item of a request rather than the whole of one
 * @param partial whether it was sent with {@code partial=true}
 * @param masterNodeUid the sender as the content names it; null if it names none
 * @param reason why it was refused; after a replay that was refused again, why that was
 * @param bodyBytes the body's length as received
 * @param cut whether only the body's beginning was kept, as it was too long; such an entry can't be replayed
 * @param attempts replays so far
 * @param attemptedAt the last replay; null if there was none
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
        Instant attemptedAt) {}
