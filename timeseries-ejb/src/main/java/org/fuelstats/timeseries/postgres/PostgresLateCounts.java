package org.fuelstats.timeseries.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fuelstats.persistence.database.Database;
import org.fuelstats.timeseries.storage.LateCounts;

/** The counts in the table {@code late_measures}, one row for each metric that has any. */
@ApplicationScoped
class PostgresLateCounts implements LateCounts {
    private static final String ADD = "insert into late_measures as known (metric, measures)"
            + " select * from unnest(?::int8[], ?::int8[]) on conflict (metric)"
            + " do update set measures = known.measures + excluded.measures, last_at = excluded.last_at";

    private static final String LATEST =
            "select metric, measures, last_at from late_measures order by last_at desc, metric limit ?";

    private static final String ONE = "select metric, measures, last_at from late_measures where metric = ?";

    private static final String DELETE = "delete from late_measures where metric = any (?)";

    private final Database database;

    /** For the container's proxy. */
    protected PostgresLateCounts() {
        this(null);
    }

    @Inject
    public PostgresLateCounts(Database database) {
        this.database = database;
    }

    @Override
    public void add(Map<Long, Long> refused) {
        Map<Long, Long> sorted = new TreeMap<>(refused);
        database.with(connection -> {
            try (BoundStatement upsert = new BoundStatement(connection, ADD)) {
                return upsert.with(sorted.keySet())
                        .with(sorted.values().stream()
                                .mapToLong(Long::longValue)
                                .toArray())
                        .change();
            }
        });
    }

    @Override
    @Transactional(TxType.SUPPORTS)
    public List<Late> latest(int most) {
        return database.with(connection -> {
            try (BoundStatement select = new BoundStatement(connection, LATEST)) {
                return select.with(most).rows(PostgresLateCounts::late);
            }
        });
    }

    @Override
    @Transactional(TxType.SUPPORTS)
    public Optional<Late> of(long metric) {
        return database.with(connection -> {
            try (BoundStatement select = new BoundStatement(connection, ONE)) {
                return select.with(metric).rows(PostgresLateCounts::late).stream()
                        .findFirst();
            }
        });
    }

    private static Late late(ResultSet row) throws SQLException {
        return new Late(
                row.getLong(1),
                row.getLong(2),
                row.getObject(3, OffsetDateTime.class).toInstant());
    }

    @Override
    public void delete(Collection<Long> metrics) {
        database.with(connection -> {
            try (BoundStatement delete = new BoundStatement(connection, DELETE)) {
                return delete.with(metrics).change();
            }
        });
    }
}
