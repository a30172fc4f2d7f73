package org.fuelstats.analytics.reports.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fuelstats.persistence.database.Database;

/** The results of the latest verification, stored in the database for all nodes. */
@ApplicationScoped
@Transactional
class LatestVerifications {
    private static final String PUT = "insert into report_verification (report, verified_at, differences, failure)"
            + " values (?, ?, ?, ?) on conflict (report) do update set verified_at = excluded.verified_at,"
            + " differences = excluded.differences, failure = excluded.failure";

    @Inject
    private Database database;

    void put(LatestVerification outcome) {
        database.with(connection -> {
            try (PreparedStatement put = connection.prepareStatement(PUT)) {
                put.setString(1, outcome.report());
                put.setObject(2, OffsetDateTime.ofInstant(outcome.verifiedAt(), ZoneOffset.UTC));
                put.setObject(3, outcome.differences(), Types.INTEGER);
                put.setString(4, outcome.failure());
                return put.executeUpdate();
            }
        });
    }

    /** All outcomes, in the order of names. */
    List<LatestVerification> all() {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                            "select report, verified_at, differences, failure from report_verification order by report");
                    ResultSet row = select.executeQuery()) {
                List<LatestVerification> all = new ArrayList<>();
                while (row.next()) {
                    Integer differences = row.getObject(3, Integer.class);
                    all.add(new LatestVerification(
                            row.getString(1),
                            row.getObject(2, OffsetDateTime.class).toInstant(),
                            differences != null && differences == 0,
                            differences,
                            row.getString(4)));
                }
                return all;
            }
        });
    }

    /** When the latest verification was. */
    Optional<Instant> latest() {
        return all().stream().map(LatestVerification::verifiedAt).max(Instant::compareTo);
    }
}
