package org.fuelstats.timeseries.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.sql.DataSource;

/**
 * What the server's data source does: gives all that a thread does in a transaction the same connection, and keeps connections for the
 * next one who asks.
 */
public final class ThreadTransactions implements InvocationHandler {
    private final DataSource source;
    private final ThreadLocal<Connection> current = new ThreadLocal<>();
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();

    /** What is done in a transaction. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws SQLException;
    }

    public ThreadTransactions(DataSource source) {
        this.source = source;
    }

    /** The data source as the stores see it. */
    public DataSource source() {
        return proxy(DataSource.class, this);
    }

    /** Does something in one transaction, the thread's if it is in one already; it is rolled back if it throws. */
    public <T> T run(Work<T> work) {
        if (current.get() != null) {
            return joined(work);
        }
        try {
            Connection connection = taken();
            try {
                T result = inTransaction(connection, work);
                idle.push(connection);
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                // Whatever state it is in, nobody gets it again.
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Closes the connections that nobody uses. */
    public void closeIdle() {
        for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private <T> T inTransaction(Connection connection, Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        current.set(connection);
        try {
            T result = work.run();
            connection.commit();
            connection.setAutoCommit(true);
            return result;
        } finally {
            current.remove();
        }
    }

    private Connection taken() throws SQLException {
        Connection connection = idle.poll();
        return connection == null ? source.getConnection() : connection;
    }

    private static <T> T joined(Work<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (!"getConnection".equals(method.getName())) {
            return call(source, method, arguments);
        }
        Connection own = current.get();
        Connection connection = own == null ? taken() : own;
        return proxy(Connection.class, (closing, called, values) -> {
            if (!"close".equals(called.getName())) {
                return call(connection, called, values);
            }
            if (own == null) {
                idle.push(connection);
            }
            return null;
        });
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(ThreadTransactions.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
