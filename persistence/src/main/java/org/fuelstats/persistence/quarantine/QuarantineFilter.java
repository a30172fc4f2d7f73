package org.fuelstats.persistence.quarantine;

import java.time.Instant;

/**
 * Selects entries. Parts that are null do not restrict the selection.
 *
 * @param endpoint exactly this endpoint
 * @param state exactly this state
 * @param masterNodeUid exactly this sender
 * @param reason a substring of the reason, case-insensitive
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
