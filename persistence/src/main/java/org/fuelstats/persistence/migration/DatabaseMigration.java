package org.fuelstats.persistence.migration;

import java.sql.Connection;
import java.sql.SQLException;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * Runs Liquibase while the session factory is built. Hibernate Search starts its agents right after that and they need their tables
 * immediately; a start-up bean would be too late.
 */
public final class DatabaseMigration implements Integrator {
    @Override
    public void integrate(Metadata metadata, BootstrapContext bootstrap, SessionFactoryImplementor sessionFactory) {
        ConnectionProvider connections = sessionFactory.getServiceRegistry().requireService(ConnectionProvider.class);
        try {
            Connection connection = connections.getConnection();
            try {
                ChangeLog.apply(connection);
            } finally {
                connections.closeConnection(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database can't be reached to migrate it: " + e.getMessage(), e);
        }
    }

    @Override
    public void disintegrate(SessionFactoryImplementor sessionFactory, SessionFactoryServiceRegistry registry) {
        // nothing is held
    }
}
