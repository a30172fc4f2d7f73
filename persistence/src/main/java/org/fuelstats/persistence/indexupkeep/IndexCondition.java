package org.fuelstats.persistence.indexupkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.fuelstats.persistence.database.Database;

/** The state of the index, sampled every few seconds so that reading it is fast. */
@ApplicationScoped
public class IndexCondition {
    // Aborted events have the time of their last attempt, so the age is determined from pending ones only.
    private static final String OUTBOX = """
            select count(*) filter (where status = 'PENDING'), count(*) filter (where status = 'ABORTED'),
                   min(processafter) filter (where status = 'PENDING'),
                   (select exists (select from index_rebuild where finished_at is null))
            from hsearch_outbox_event""";

    @Inject
    private Database database;

    @Inject
    private ElasticsearchRequests elasticsearch;

    @Inject
    private Clock clock;

    private volatile IndexSample latest = IndexSample.NONE;
    private volatile Instant waitingSince;

    /** {@code current}, {@code behind} (by more than a minute) or {@code rebuilding}. */
    public String word() {
        return latest.word();
    }

    /** The latest sample. */
    public IndexSample latest() {
        return latest;
    }

    /** Takes a sample. */
    public IndexSample sample() {
        boolean answering = elasticsearch.answers();
        latest = database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(OUTBOX);
                    ResultSet row = select.executeQuery()) {
                row.next();
                return read(row, answering);
            }
        });
        return latest;
    }

    private IndexSample read(ResultSet row, boolean answering) throws SQLException {
        Instant now = clock.instant();
        long pending = row.getLong(1);
        long aborted = row.getLong(2);
        Timestamp oldest = row.getTimestamp(3);
        return new IndexSample(
                now, answering, pending, aborted, lag(now, pending, aborted, oldest, answering), row.getBoolean(4));
    }

    /**
     * An attempt moves an event's time into the future, so while Elasticsearch is unavailable (or aborted events are unfinished) the age is
     * measured from the start of the outage.
     */
    private double lag(Instant now, long pending, long aborted, Timestamp oldest, boolean answering) {
        if (pending + aborted == 0) {
            waitingSince = null;
            return 0;
        }
        Instant stated = oldest == null || oldest.toInstant().isAfter(now) ? now : oldest.toInstant();
        if (aborted > 0 || !answering) {
            if (waitingSince == null) waitingSince = stated;
        } else if (waitingSince != null && stated.isAfter(now.minusSeconds(1))) {
            waitingSince = null;
        }
        Instant since = waitingSince != null && waitingSince.isBefore(stated) ? waitingSince : stated;
        return Duration.between(since, now).toMillis() / 1000.0;
    }

    /**
     * The state of the index at a moment.
     *
     * @param at the moment
     * @param answering whether Elasticsearch answered
     * @param pending events that wait to be worked off
     * @param aborted events that were given up until Elasticsearch is back
     * @param lagSeconds for how long the oldest event has been waiting; 0 when none is
     * @param rebuilding whether a rebuild is asked for or under way
     */
    public record IndexSample(
            Instant at, boolean answering, long pending, long aborted, double lagSeconds, boolean rebuilding) {
        private static final double BEHIND_SECONDS = 60;

        /** The sample before the first. */
        static final IndexSample NONE = new IndexSample(Instant.EPOCH, true, 0, 0, 0, false);

        public IndexSample {
            if (pending < 0 || aborted < 0 || lagSeconds < 0) throw new IllegalArgumentException("negative numbers");
        }

        /** The state in one word, as answers bear it in their header. */
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
}
