package org.fuelstats.persistence.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Reports the collector as ready when the database can be used and is durable. Elasticsearch is not checked: its index catches up by
 * itself. The check is in this library because the server finds checks only in an EAR's libraries, not in its web modules.
 */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements HealthCheck {
    private static final String NAME = "fuelstats-database";
    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

    @Inject
    Database database;

    @Override
    public HealthCheckResponse call() {
        try {
            List<String> off = database.with(connection -> {
                try (PreparedStatement select = connection.prepareStatement(
                        "select name from pg_settings where name = any (?) and setting = 'off' order by name")) {
                    select.setArray(1, connection.createArrayOf("text", DURABLE.toArray(String[]::new)));
                    select.setQueryTimeout(5);
                    return names(select);
                }
            });
            return off.isEmpty()
                    ? HealthCheckResponse.up(NAME)
                    : down("PostgreSQL would lose what it has committed: switch on " + String.join(", ", off));
        } catch (DatabaseFailure e) {
            return down("the database can't be used: " + e.getMessage());
        }
    }

    private static List<String> names(PreparedStatement select) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    private static HealthCheckResponse down(String reason) {
        return HealthCheckResponse.named(NAME).down().withData("reason", reason).build();
    }
}
