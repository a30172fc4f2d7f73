package org.fuelstats.nailgun.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.MethodDelegation;
import net.bytebuddy.implementation.bind.annotation.RuntimeType;
import net.bytebuddy.implementation.bind.annotation.SuperCall;
import net.bytebuddy.matcher.ElementMatchers;
import org.fuelstats.nailgun.migration.NailgunTables;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database of its own on the one PostgreSQL server of the test run, and stores on it whose methods are transactions, as the server makes
 * them.
 */
public final class TestNailgun implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final PGSimpleDataSource source = new PGSimpleDataSource();
    private final ThreadLocal<Session> current = new ThreadLocal<>();
    private final SessionFactory sessions;

    private TestNailgun(String template, Class<?>... entities) {
        String name = "nailgun" + COUNT.incrementAndGet();
        run(Server.RUNNING.getPostgresDatabase(), "create database " + name + " template " + template);
        source.setUrl(Server.RUNNING.getJdbcUrl("postgres", name));
        try {
            source.setProperty("stringtype", "unspecified");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Configuration configuration = new Configuration();
        List.of(entities).forEach(configuration::addAnnotatedClass);
        configuration.getProperties().put("hibernate.connection.datasource", source);
        // As the server demands it
        configuration.getProperties().put("hibernate.jpa.compliance.query", "true");
        sessions = configuration.buildSessionFactory();
    }

    /** An empty database. */
    public static TestNailgun empty(Class<?>... entities) {
        return new TestNailgun("template1", entities);
    }

    /** A database with all tables that recording and sending need. */
    public static TestNailgun complete(Class<?>... entities) {
        return new TestNailgun("complete", entities);
    }

    /** What the server does at its start. */
    public void migrate() {
        try (Connection connection = source.getConnection()) {
            NailgunTables.complete(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes a store; the first parameter of its constructor is the entity manager. */
    public <T> T store(Class<T> type, Object... more) {
        try {
            Class<? extends T> transactional = new ByteBuddy()
                    .subclass(type)
                    .method(ElementMatchers.isAnnotatedWith(Transactional.class))
                    .intercept(MethodDelegation.withDefaultConfiguration()
                            .filter(ElementMatchers.named("inTransaction"))
                            .to(this))
                    .make()
                    .load(
                            type.getClassLoader(),
                            ClassLoadingStrategy.UsingLookup.of(
                                    MethodHandles.privateLookupIn(type, MethodHandles.lookup())))
                    .getLoaded();
            Constructor<?> constructor = transactional.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            List<Object> parameters = new ArrayList<>(List.of(entities()));
            parameters.addAll(List.of(more));
            return type.cast(constructor.newInstance(parameters.toArray()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For the stores: a transaction of the thread, begun unless there is one. */
    @RuntimeType
    public Object inTransaction(@SuperCall Callable<?> work) throws Exception {
        if (current.get() != null) {
            return work.call();
        }
        try (Session session = sessions.openSession()) {
            current.set(session);
            session.beginTransaction();
            Object result = work.call();
            session.getTransaction().commit();
            return result;
        } finally {
            current.remove();
        }
    }

    private EntityManager entities() {
        return (EntityManager) Proxy.newProxyInstance(
                TestNailgun.class.getClassLoader(), new Class<?>[] {EntityManager.class}, this::onCurrent);
    }

    private Object onCurrent(Object proxy, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(current.get(), arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** Executes statements by themselves. */
    public void execute(String sql) {
        run(source, sql);
    }

    /** The rows of a query, columns separated by blanks. */
    public List<String> rows(String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    values.add(row.getString(column));
                }
                rows.add(String.join(" ", values));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        sessions.close();
    }

    private static void run(javax.sql.DataSource source, String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "100")
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .start();
                run(server.getPostgresDatabase(), "create database complete");
                try (Connection connection =
                        server.getDatabase("postgres", "complete").getConnection()) {
                    NailgunTables.complete(connection);
                }
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
