package org.fuelstats.persistence.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** The database. Within a transaction all work uses the transaction's connection, Hibernate's included. */
@ApplicationScoped
public class Database {
    private static final String NAME = "java:jboss/datasources/FuelstatsDS";

    private volatile DataSource source;

    /** For the server. */
    public Database() {}

    /** A database outside the server. */
    public Database(DataSource source) {
        this.source = source;
    }

    /** Work that uses a connection. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /**
     * Does the work with a connection and gives the connection back.
     *
     * @throws DatabaseFailure for every failure of the database
     */
    public <T> T with(Work<T> work) {
        try (Connection connection = source().getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /**
     * Lets the work read what was committed when its first query began, in all of its queries; it can't write. Not to be called in a
     * transaction.
     *
     * @throws DatabaseFailure for every failure of the database
     */
    public <T> T atOneMoment(Work<T> work) {
        return with(connection -> {
            try (Moment moment = Moment.begin(connection)) {
                return work.on(moment.connection());
            }
        });
    }

    /** A read-only transaction. At its end the connection is restored for its next user of the pool. */
    private record Moment(Connection connection, int isolation) implements AutoCloseable {
        static Moment begin(Connection connection) throws SQLException {
            Moment moment = new Moment(connection, connection.getTransactionIsolation());
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            return moment;
        }

        @Override
        public void close() throws SQLException {
            connection.rollback();
            connection.setAutoCommit(true);
            connection.setReadOnly(false);
            connection.setTransactionIsolation(isolation);
        }
    }

    @SuppressWarnings("BanJNDI") // the name is a constant, and injection does not reach libraries of an EAR
    private DataSource source() {
        if (source == null) {
            try {
                source = InitialContext.doLookup(NAME);
            } catch (NamingException e) {
                throw new IllegalStateException("the server has no data source " + NAME, e);
            }
        }
        return source;
    }
}
