package org.fuelstats.persistence.indexupkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.fuelstats.persistence.database.Database;

/** Requests to rebuild the index, stored in the database: any node runs the open one, and it stays open until a rebuild succeeds. */
@ApplicationScoped
public class RebuildRequests {
    @Inject
    private Database database;

    @Inject
    private Clock clock;

    /**
     * Requests a rebuild.
     *
     * @return false if one is already requested
     */
    public boolean open(String reason) {
        return 1
                == update(
                        "insert into index_rebuild (requested_at, reason) values (?, ?) on conflict do nothing",
                        now(),
                        reason);
    }

    /** The latest request, open or done; empty when there never was one. */
    public Optional<RebuildRequest> latest() {
        String sql = "select id, requested_at, reason, started_at, attempts, last_failure, finished_at"
                + " from index_rebuild order by id desc limit 1";
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql);
                    ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(request(row)) : Optional.empty();
            }
        });
    }

    /** The request that is open. */
    Optional<RebuildRequest> open() {
        return latest().filter(RebuildRequest::awaited);
    }

    void started(long id) {
        update("update index_rebuild set started_at = ?, attempts = attempts + 1 where id = ?", now(), id);
    }

    void failed(long id, String failure) {
        update("update index_rebuild set last_failure = ? where id = ?", failure, id);
    }

    void finished(long id) {
        update("update index_rebuild set finished_at = ? where id = ?", now(), id);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private int update(String sql, Object... values) {
        return database.with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
                return statement.executeUpdate();
            }
        });
    }

    private static RebuildRequest request(ResultSet row) throws SQLException {
        return new RebuildRequest(
                row.getLong("id"),
                instant(row, "requested_at"),
                row.getString("reason"),
                instant(row, "started_at"),
                row.getInt("attempts"),
                row.getString("last_failure"),
                instant(row, "finished_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

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
}
