package org.fuelstats.persistence.indexupkeep;

import java.time.Instant;
import java.util.Map;

/**
 * The state of the index at a time.
 *
 * @param at the time
 * @param answering whether Elasticsearch answered
 * @param pending events waiting to be processed
 * @param aborted events suspended until Elasticsearch is available again
 * @param lagSeconds how long the oldest event has been waiting; 0 if none is
 * @param rebuilding whether a rebuild is requested or running
 */
public record IndexSample(
        Instant at, boolean answering, long pending, long aborted, double lagSeconds, boolean rebuilding) {
    private static final double BEHIND_SECONDS = 60;

    /** The sample before the first. */
    static final IndexSample NONE = new IndexSample(Instant.EPOCH, true, 0, 0, 0, false);

    public IndexSample {
        if (pending < 0 || aborted < 0 || lagSeconds < 0) throw new IllegalArgumentException("negative numbers");
    }

    /** The state in one word, as in the header of responses. */
    public String word() {
        if (rebuilding) return "rebuilding";
        return lagSeconds > BEHIND_SECONDS ? "behind" : "current";
    }

    /** The same for the health check. */
    Map<String, String> asText() {
        return Map.of(
                "elasticsearch", answering ? "answers" : "does not answer",
                "state", word(),
                "pending-events", Long.toString(pending),
                "aborted-events", Long.toString(aborted),
                "lag-seconds", Long.toString(Math.round(lagSeconds)));
    }
}
