package org.fuelstats.nailgun.migration;

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

/** Makes what a Nailgun database lacks for recording and sending, and leaves the rest alone. */
public final class NailgunTables {
    private static final String CHANGELOG = "org/fuelstats/nailgun/migration/nailgun-changelog.xml";

    private NailgunTables() {}

    /**
     * Makes missing tables. A lock of the session, which ends with its holder, keeps two servers from doing so at once.
     *
     * @throws IllegalStateException with the reason
     */
    public static void complete(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtext('fuelstats nailgun'))");
            try {
                update(connection);
            } finally {
                connection.setAutoCommit(true);
                statement.execute("select pg_advisory_unlock(hashtext('fuelstats nailgun'))");
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static void update(Connection connection) {
        ClassLoader own = NailgunTables.class.getClassLoader();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(own);
        try {
            var database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            database.setDatabaseChangeLogTableName("fuelstats_changelog");
            database.setDatabaseChangeLogLockTableName("fuelstats_changelog_lock");
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
            throw failure(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static IllegalStateException failure(Exception cause) {
        return new IllegalStateException(
                "The tables that Nailgun's database lacks can't be made: " + cause.getMessage(), cause);
    }
}
