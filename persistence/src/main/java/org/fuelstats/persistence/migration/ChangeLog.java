package org.fuelstats.persistence.migration;

import java.sql.Connection;
import java.util.HashMap;
import java.util.Map;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Migrates a database to the tables of this release. */
final class ChangeLog {
    private static final String CHANGELOG = "org/fuelstats/persistence/migration/changelog.xml";

    private ChangeLog() {}

    /** Makes and changes what is missing, and leaves the connection open. */
    static void apply(Connection connection) {
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
            Scope.child(scope, () -> new CommandScope(UpdateCommandStep.COMMAND_NAME)
                    .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
                    .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, CHANGELOG)
                    .execute());
        } catch (Exception e) {
            throw new IllegalStateException("The database can't be migrated: " + e.getMessage(), e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
