package org.fuelstats.persistence.indexupkeep;

import java.time.Instant;

/**
 * A requested rebuild of the index.
 *
 * @param reason why, for people
 * @param startedAt when it was begun, the last time; null when not yet
 * @param attempts how often it was begun
 * @param lastFailure why the last attempt failed; null when none did
 * @param finishedAt when it succeeded; null while it is open
 */
public record RebuildRequest(
        long id,
        Instant requestedAt,
        String reason,
        Instant startedAt,
        int attempts,
        String lastFailure,
        Instant finishedAt) {
    boolean awaited() {
        return finishedAt == null;
    }
}
