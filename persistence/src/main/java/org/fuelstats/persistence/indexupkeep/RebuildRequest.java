package org.fuelstats.persistence.indexupkeep;

import java.time.Instant;

/**
 * A requested rebuild of the index.
 *
 * @param reason the reason, for operators
 * @param startedAt when its latest attempt began; null before the first one
 * @param attempts the number of attempts
 * @param lastFailure why the latest attempt failed; null if none did
 * @param finishedAt when it succeeded; null before that
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
