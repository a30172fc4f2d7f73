package org.fuelstats.timeseries.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Gives all that a thread does in a transaction the same connection, as the server's data source does. */
public final class ThreadTransactions implements InvocationHandler {
    private final DataSource source;
    private final ThreadLocal<Connection> current = new ThreadLocal<>();

    /** What is done in a transaction. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws SQLException;
    }

    ThreadTransactions(DataSource source) {
        this.source = source;
    }

    /** The data source as the stores see it. */
    DataSource source() {
        return proxy(DataSource.class, this);
    }

    <T> T run(Work<T> work) {
        if (current.get() != null) {
            return joined(work);
        }
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            current.set(connection);
            try {
                T result = work.run();
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                connection.rollback();
                throw e;
            } finally {
                current.remove();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
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
        Connection connection = current.get();
        if (connection == null || !"getConnection".equals(method.getName())) {
            return call(source, method, arguments);
        }
        return proxy(
                Connection.class,
                (closing, called, values) ->
                        "close".equals(called.getName()) ? null : call(connection, called, values));
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
