package org.fuelstats.persistence.trends;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.fuelstats.persistence.database.Database;
import org.fuelstats.persistence.time.Timestamps;

/** The numbers of records that all collectors of the cluster accepted and rejected per hour. */
@ApplicationScoped
public class IntakeStore {
    /** The counts of one hour: records stored, and records or whole requests rejected. */
    public record IntakeHour(Instant hour, long accepted, long rejected) {}

    private static final String ADD = "insert into intake_hour (hour, accepted, rejected) values (?, ?, ?)"
            + " on conflict (hour) do update set accepted = intake_hour.accepted + excluded.accepted,"
            + " rejected = intake_hour.rejected + excluded.rejected";

    private final Database database;

    /** For the container's proxy. */
    protected IntakeStore() {
        this(null);
    }

    @Inject
    public IntakeStore(Database database) {
        this.database = database;
    }

    /** Adds to the figures of the hour. */
    @Transactional
    public void add(IntakeHour more) {
        database.with(connection -> {
            try (PreparedStatement add = connection.prepareStatement(ADD)) {
                add.setObject(1, OffsetDateTime.ofInstant(more.hour(), ZoneOffset.UTC));
                add.setLong(2, more.accepted());
                add.setLong(3, more.rejected());
                return add.executeUpdate();
            }
        });
    }

    /** The hours from this one on, in order of time. */
    @Transactional
    public List<IntakeHour> since(Instant hour) {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select hour, accepted, rejected from intake_hour where hour >= ? order by hour")) {
                select.setObject(1, OffsetDateTime.ofInstant(hour, ZoneOffset.UTC));
                List<IntakeHour> hours = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        hours.add(new IntakeHour(Timestamps.column(row, 1), row.getLong(2), row.getLong(3)));
                    }
                }
                return hours;
            }
        });
    }
}
