package org.fuelstats.collector;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database from the field is recognised: its rows stay as they are, and only what it lacks is added. */
@EndToEnd
class ExistingDatabaseIT {
    private final RunningSystem system;
    private final String schema = "field_" + UUID.randomUUID().toString().replace('-', '_');

    ExistingDatabaseIT(RunningSystem system) {
        this.system = system;
    }

    @BeforeEach
    void aDatabaseAsTheOriginalLeftIt() throws Exception {
        try (Connection connection = system.database();
                Statement statement = connection.createStatement();
                InputStream tables = getClass().getResourceAsStream("tables-of-the-field.sql")) {
            statement.execute("create schema " + schema + "; set search_path = " + schema);
            statement.execute(new String(tables.readAllBytes(), UTF_8));
        }
    }

    @AfterEach
    void removeIt() throws SQLException {
        try (Connection connection = system.database();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema " + schema + " cascade");
        }
    }

    @Test
    void itsTablesAreRecognisedAndItsRowsStay() throws Exception {
        migrate();
        migrate(); // and a second start finds nothing to do

        assertEquals("1", value("select count(*) from action_logs where body->>'action_name' = 'deploy'"));
        assertEquals("6.1", value("select release from installation_structures"));
        assertEquals("t", value("select is_filtered is null from installation_structures"));
        assertEquals("vm", value("select resource_type from oswl_stats"));
        assertEquals("24081e26a283", value("select version_num from alembic_version"));
        assertEquals("0", value("select count(*) from quarantine"));
        assertEquals("0", value("select count(*) from health_check_runs"));
    }

    private void migrate() throws Exception {
        try (Connection connection = inSchema()) {
            var database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            database.setDefaultSchemaName(schema);
            try (Liquibase liquibase = new Liquibase(
                    "org/fuelstats/persistence/migration/changelog.xml",
                    new ClassLoaderResourceAccessor(getClass().getClassLoader()),
                    database)) {
                liquibase.update();
            }
        }
    }

    private String value(String sql) throws SQLException {
        try (Connection connection = inSchema();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private Connection inSchema() throws SQLException {
        Connection connection = system.database();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set search_path = " + schema);
        }
        return connection;
    }
}
