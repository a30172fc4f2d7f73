package org.fuelstats.ceilometer.sql;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;

/**
 * The address of Ceilometer's database.
 *
 * @param url for JDBC, without a password
 * @param password empty if none is required
 * @param driverJar the jar of a JDBC driver; PostgreSQL's is included
 */
public record DatabaseAddress(String url, String user, Optional<String> password, Optional<Path> driverJar) {
    public DatabaseAddress {
        if (!url.startsWith("jdbc:")) {
            throw new IllegalArgumentException(
                    "--from sql wants a JDBC URL after it, as jdbc:postgresql://db.example.org/ceilometer or"
                            + " jdbc:mariadb://db.example.org/ceilometer.");
        }
        if (url.toLowerCase(Locale.ROOT).matches(".*[?&;]password=.*") || url.matches("jdbc:[^/]*//[^/]*:[^/]*@.*")) {
            throw new IllegalArgumentException(
                    "--from sql has a URL that holds a password, which everybody on this machine can see in the list of"
                            + " processes. Put it in a file (--source-password-file) or in FUELSTATS_SOURCE_PASSWORD.");
        }
    }

    Connection connect() throws IOException, SQLException {
        Properties account = new Properties();
        account.setProperty("user", user);
        password.ifPresent(secret -> account.setProperty("password", secret));
        Connection connection =
                driverJar.isPresent() ? fromJar(driverJar.get(), account) : DriverManager.getConnection(url, account);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        return connection;
    }

    private Connection fromJar(Path jar, Properties account) throws IOException, SQLException {
        if (!Files.isReadable(jar)) {
            throw new IOException("--driver-jar " + jar + " can't be read.");
        }
        // It stays open as long as the process: connections load classes from it.
        URLClassLoader loader =
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, DatabaseAddress.class.getClassLoader());
        for (Driver driver : ServiceLoader.load(Driver.class, loader)) {
            Connection connection = driver.acceptsURL(url) ? driver.connect(url, account) : null;
            if (connection != null) {
                return connection;
            }
        }
        throw new IOException("There is no driver in " + jar + " for " + url + ".");
    }
}
