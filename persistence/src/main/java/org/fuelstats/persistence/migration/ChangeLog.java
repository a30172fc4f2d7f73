package org.fuelstats.persistence.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.lockservice.LockServiceFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Migrates a database to the tables of this release. */
final class ChangeLog {
    private static final String CHANGELOG = "org/fuelstats/persistence/migration/changelog.xml";

    private ChangeLog() {}

    /**
     * Makes and changes what is missing, and leaves the connection open. One node at a time does so, which a lock of the session ensures:
     * unlike Liquibase's own lock, a row in a table, it ends with the node that holds it.
     */
    static void apply(Connection connection) {
        try {
            execute(connection, "select pg_advisory_lock(hashtext('fuelstats migration'))");
            try {
                update(connection);
            } finally {
                execute(connection, "select pg_advisory_unlock(hashtext('fuelstats migration'))");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database can't be migrated: " + e.getMessage(), e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void update(Connection connection) {
        ClassLoader own = ChangeLog.class.getClassLoader();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(own);
        try {
            var database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            Map<String, Object> scope = new HashMap<>();
            scope.put(Scope.Attr.resourceAccessor.name(), new ClassLoaderResourceAccessor(own));
            scope.put(Scope.Attr.classLoader.name(), own);
            scope.put(Scope.Attr.ui.name(), new LoggerUIService());
            Scope.child(scope, () -> {
                // Whoever has that lock in the table is not at work, since it would hold the session's lock too
                LockServiceFactory.getInstance().getLockService(database).forceReleaseLock();
                new CommandScope(UpdateCommandStep.COMMAND_NAME)
                        .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
                        .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, CHANGELOG)
                        .execute();
            });
        } catch (Exception e) {
            throw new IllegalStateException("The database can't be migrated: " + e.getMessage(), e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
