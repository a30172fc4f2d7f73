package org.fuelstats.timeseries.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.fuelstats.persistence.database.Database;
import org.fuelstats.timeseries.storage.Parking;
import org.fuelstats.timeseries.storage.Parking.ParkedMetric;
import org.fuelstats.timeseries.storage.Parking.ParkedRow;

/** Parked measures in the table {@code parked}; metric 0, which no metric has, marks an unreadable row. */
@ApplicationScoped
class PostgresParking implements Parking {
    private static final long UNREADABLE = 0;

    private static final String METRICS = "select distinct metric from parked where shard = ? and metric <> 0";

    private static final String OCCUPIED = "select distinct shard from parked order by shard";

    private static final String PARK = "insert into parked (shard, sequence, metric, measures, points)"
            + " select * from unnest(?::int4[], ?::int8[], ?::int8[], ?::int4[], ?::bytea[])";

    private static final String TAKE =
            "delete from parked where shard = ? returning shard, sequence, metric, measures, points";

    private static final String DELETE = "delete from parked where metric = any (?)";

    private static final String LIST = "select shard, metric, count(*), sum(measures), min(parked_at) from parked"
            + " group by shard, metric order by min(parked_at), shard, metric limit ?";

    private static final String MEASURES = "select coalesce(sum(measures), 0) from parked";

    private final Database database;

    /** For the container's proxy. */
    protected PostgresParking() {
        this(null);
    }

    @Inject
    public PostgresParking(Database database) {
        this.database = database;
    }

    @Override
    public Set<Long> metrics(int shard) {
        return database.with(connection -> {
            try (BoundStatement select = new BoundStatement(connection, METRICS)) {
                return Set.copyOf(select.with(shard).rows(row -> row.getLong(1)));
            }
        });
    }

    @Override
    public List<Integer> occupied() {
        return database.with(connection -> {
            try (BoundStatement select = new BoundStatement(connection, OCCUPIED)) {
                return select.rows(row -> row.getInt(1));
            }
        });
    }

    @Override
    public void park(Collection<ParkedRow> rows) {
        database.with(connection -> {
            try (BoundStatement insert = new BoundStatement(connection, PARK)) {
                return insert.with(rows.stream().mapToInt(ParkedRow::shard).toArray())
                        .with(rows.stream().mapToLong(ParkedRow::sequence).toArray())
                        .with(rows.stream()
                                .mapToLong(row -> row.metric().orElse(UNREADABLE))
                                .toArray())
                        .with(rows.stream().mapToInt(ParkedRow::measures).toArray())
                        .with(rows.stream().map(ParkedRow::bytes).toArray(byte[][]::new))
                        .change();
            }
        });
    }

    @Override
    public List<ParkedRow> takeAll(int shard) {
        return database.with(connection -> {
            try (BoundStatement delete = new BoundStatement(connection, TAKE)) {
                return delete.with(shard).rows(PostgresParking::row).stream()
                        .sorted(Comparator.comparingLong(ParkedRow::sequence))
                        .toList();
            }
        });
    }

    @Override
    public void delete(Collection<Long> metrics) {
        database.with(connection -> {
            try (BoundStatement delete = new BoundStatement(connection, DELETE)) {
                return delete.with(metrics).change();
            }
        });
    }

    @Override
    public List<ParkedMetric> list(int most) {
        return database.with(connection -> {
            try (BoundStatement select = new BoundStatement(connection, LIST)) {
                return select.with(most).rows(PostgresParking::parked);
            }
        });
    }

    @Override
    public long measures() {
        return database.with(connection -> {
            try (BoundStatement select = new BoundStatement(connection, MEASURES)) {
                return select.rows(row -> row.getLong(1)).get(0);
            }
        });
    }

    private static ParkedMetric parked(ResultSet row) throws SQLException {
        return new ParkedMetric(
                row.getInt(1),
                metric(row.getLong(2)),
                row.getLong(3),
                row.getLong(4),
                row.getObject(5, OffsetDateTime.class).toInstant());
    }

    private static OptionalLong metric(long number) {
        return number == UNREADABLE ? OptionalLong.empty() : OptionalLong.of(number);
    }

    private static ParkedRow row(ResultSet row) throws SQLException {
        return new ParkedRow(row.getInt(1), row.getLong(2), metric(row.getLong(3)), row.getInt(4), row.getBytes(5));
    }
}
