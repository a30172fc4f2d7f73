package org.fuelstats.endtoend.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.fuelstats.persistence.database.DatabaseFailure;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What the application gets from the server's connection pool, seen from inside. */
@Execution(ExecutionMode.SAME_THREAD)
@ExtendWith(ArquillianExtension.class) // not @ArquillianTest: the server side looks for this very annotation
class ConnectionPoolIT {

    @Resource(lookup = "java:jboss/datasources/FuelstatsDS")
    private DataSource pool;

    @Deployment
    static WebArchive neighbourOfTheApplication() {
        return ShrinkWrap.create(WebArchive.class, "in-container.war")
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .setManifest(new StringAsset("Dependencies: deployment.fuelstats.ear\n"));
    }

    @Test
    void aCommitOfThePoolSurvivesAPowerCut() throws Exception {
        for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
            assertEquals("on", show(setting), setting);
        }
    }

    @Test
    void aStoppedDatabaseIsAPassingFailureToTheDeployedApplication() {
        SQLException shutdown = new SQLException("terminating connection due to administrator command", "57P01");

        assertEquals(true, DatabaseFailure.isPassing(shutdown));
    }

    private String show(String setting) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet value = statement.executeQuery("SHOW " + setting)) {
            value.next();
            return value.getString(1);
        }
    }
}
