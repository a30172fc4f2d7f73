package org.fuelstats.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.Map;
import org.fuelstats.launcher.DatabaseAccess;
import org.fuelstats.launcher.FreePorts;
import org.fuelstats.launcher.Ports;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The run script with a database and an Elasticsearch that it was told of, rather than its own. */
@WithOwnServer
class OwnServersIT {
    private final RunningSystem other;

    @TempDir
    Path directory;

    OwnServersIT(RunningSystem other) {
        this.other = other;
    }

    @Test
    void aPostgresOfTheSystemsPackagesAndARunningElasticsearchServeAsWell() throws Exception {
        Path programs = SystemPostgres.programs().orElse(null);
        Assumptions.assumeTrue(
                programs != null, "no PostgreSQL installed on this machine; wildfly-config/verify installs it");
        Ports ports = FreePorts.choose();
        DatabaseAccess access = new DatabaseAccess(
                "jdbc:postgresql://127.0.0.1:" + ports.database() + "/postgres",
                SystemPostgres.USER,
                SystemPostgres.PASSWORD);
        try (SystemPostgres postgres = SystemPostgres.start(programs, directory, ports.database())) {
            RunScript run = RunScript.start(
                    directory.resolve("fuelstats"),
                    ports,
                    Map.of(
                            "FUELSTATS_DB_URL",
                            access.url(),
                            "FUELSTATS_DB_USER",
                            access.user(),
                            "FUELSTATS_DB_PASSWORD",
                            access.password(),
                            "FUELSTATS_ELASTICSEARCH_HOSTS",
                            other.elasticsearch("/").getAuthority(),
                            RunningSystem.INDEX_PREFIX,
                            "own-postgres-"));
            run.awaitOutput("Fuel-stats is ready", Duration.ofMinutes(4));

            assertEquals(access.url(), run.endpoints().get("db.url"));
            assertEquals(access.password(), run.endpoints().get("db.password"));
            HttpResponse<String> answer = LauncherIT.send(run.endpoints(), directory.resolve("fuelstats"));
            assertTrue(answer.body().contains("\"added\""), answer::body);
            try (Connection connection = access.connect();
                    ResultSet rows = connection.createStatement().executeQuery("SELECT count(*) FROM action_logs")) {
                rows.next();
                assertEquals(1, rows.getInt(1));
            }
            assertEquals(1, run.children().size(), "only the server was started");
            run.terminate(Duration.ofSeconds(90));
        }
    }

    @Test
    void aDatabaseThatCantBeReachedIsToldBeforeTheServerStarts() throws Exception {
        Ports ports = FreePorts.choose();
        RunScript run = RunScript.start(
                directory.resolve("fuelstats"),
                ports,
                Map.of(
                        "FUELSTATS_DB_URL",
                        "jdbc:postgresql://127.0.0.1:" + ports.database() + "/fuelstats",
                        "FUELSTATS_DB_USER",
                        "me",
                        "FUELSTATS_DB_PASSWORD",
                        "hidden",
                        "FUELSTATS_ELASTICSEARCH_HOSTS",
                        other.elasticsearch("/").getAuthority()));

        assertEquals(1, run.awaitEnd(Duration.ofSeconds(60)), run::output);
        assertTrue(run.output().contains("The database can't be reached as me at jdbc:postgresql"), run::output);
        assertTrue(run.output().contains("FUELSTATS_DB_URL"), run::output);
    }
}
